package vn.vinhdanh.datafile;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the list of mistakes, and no stack trace, when the application refuses to start because of its data files. */
final class DataFilesRejectedAnalyzer extends AbstractFailureAnalyzer<DataFilesRejected> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataFilesRejected cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Sửa các chỗ đã nêu trong tệp rồi khởi động lại hệ thống.", cause);
    }
}
