package vn.vinhdanh.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Refusal;

/**
 * Turns whatever a controller throws into an answer in Vietnamese: JSON for programs, a page for people. An accident
 * gets a number that stands in the answer and in the log.
 */
@RestControllerAdvice
class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    /** What the body of an error looks like; forms show {@code findings} where they belong and the message otherwise. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Answer(String message, List<Finding> findings) {}

    @ExceptionHandler(NotForYou.class)
    Object notForYou(NotForYou refusal, HttpServletRequest request) {
        return answer(request, HttpStatus.FORBIDDEN, refusal.getMessage(), refusal.findings());
    }

    @ExceptionHandler(NotFound.class)
    Object notFound(NotFound refusal, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, refusal.getMessage(), refusal.findings());
    }

    @ExceptionHandler(Refusal.class)
    Object refused(Refusal refusal, HttpServletRequest request) {
        return answer(request, HttpStatus.UNPROCESSABLE_ENTITY, refusal.getMessage(), refusal.findings());
    }

    /** A row that two people wrote for the first time in the same moment is a duplicate key, and means the same. */
    @ExceptionHandler({OptimisticLockingFailureException.class, DuplicateKeyException.class})
    Object overtaken(DataAccessException e, HttpServletRequest request) {
        return overtaken(request);
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class})
    Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.PAYLOAD_TOO_LARGE,
                "Tệp quá lớn, hệ thống không nhận. Hãy chọn tệp nhỏ hơn hoặc nén lại rồi tải lên.",
                List.of());
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        BindException.class,
        HandlerMethodValidationException.class,
        ConstraintViolationException.class,
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class,
        MultipartException.class,
        HttpMediaTypeException.class
    })
    Object unreadable(Exception e, HttpServletRequest request) {
        LOG.debug("Unreadable request", e);
        return answer(
                request,
                HttpStatus.BAD_REQUEST,
                "Nội dung gửi lên thiếu hoặc không đúng dạng. Hãy kiểm tra lại các ô đã nhập (số, ngày) rồi gửi lại.",
                List.of());
    }

    @ExceptionHandler(NoResourceFoundException.class)
    Object noSuchPage(NoResourceFoundException e, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "Không có trang này.", List.of());
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    Object wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return answer(request, HttpStatus.METHOD_NOT_ALLOWED, "Yêu cầu không hợp lệ.", List.of());
    }

    @ExceptionHandler(Exception.class)
    Object accident(Exception e, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            // Somebody closed the page during a download: nobody is left to answer, and nothing failed.
            LOG.debug("{} {}: the browser has gone", request.getMethod(), request.getRequestURI());
            return null;
        }
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                HttpStatus status = refusal instanceof NotForYou
                        ? HttpStatus.FORBIDDEN
                        : refusal instanceof NotFound ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_ENTITY;
                return answer(request, status, refusal.getMessage(), refusal.findings());
            }
            // The engine's class of the same meaning; by name, because the engine stays behind its own walls.
            if (cause.getClass().getSimpleName().equals("OptimisticLockingException")) {
                return overtaken(request);
            }
        }
        String number = Incident.number();
        LOG.error("Incident {}: {} {}", number, request.getMethod(), request.getRequestURI(), e);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, Incident.sentence(number), List.of());
    }

    private static Object overtaken(HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.CONFLICT,
                "Nội dung này vừa được người khác thay đổi. Hãy tải lại để xem nội dung mới nhất rồi làm lại.",
                List.of());
    }

    private static Object answer(
            HttpServletRequest request, HttpStatus status, String message, List<Finding> findings) {
        String accept = request.getHeader("Accept");
        boolean person = !request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                && accept != null
                && accept.toLowerCase(Locale.ROOT).contains("text/html");
        if (person) {
            ModelAndView page = new ModelAndView("error");
            page.setStatus(status);
            page.addObject("sentence", message);
            return page;
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Answer(message, findings));
    }
}
