package vn.vinhdanh;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.DeadlineChanges;
import vn.vinhdanh.loading.DataLibrary;
import vn.vinhdanh.loading.DataLibraryReader;
import vn.vinhdanh.organization.Organization;

/** The campaigns and organizations of the classpath, through the same loader as the application, without Spring. */
public final class TestData {

    private static final DataLibrary LIBRARY = reader().read("");

    private TestData() {}

    public static DataLibraryReader reader() {
        return new DataLibraryReader(new PathMatchingResourcePatternResolver());
    }

    public static DataLibrary library() {
        return LIBRARY;
    }

    /** The city's campaign of the plan. */
    public static Campaign laoCai2020() {
        return LIBRARY.campaigns().get("LC2020");
    }

    public static Organization laoCai2020Organization() {
        return LIBRARY.organizations().get("lao-cai-2020");
    }

    public static DeadlineCalendar calendar() {
        return new DeadlineCalendar(LIBRARY.calendar(), DeadlineChanges.NONE);
    }
}
