package vn.vinhdanh.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last resort: what the container itself reports, in Vietnamese. */
@Controller
class ErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String sentence = sentence(request, status);
        String accept = request.getHeader("Accept");
        if (accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html")) {
            ModelAndView page = new ModelAndView("error");
            page.addObject("sentence", sentence);
            return page;
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Answers.Answer(sentence, List.of()));
    }

    private static String sentence(HttpServletRequest request, int status) {
        return switch (status) {
            case 400, 405, 415 -> "Yêu cầu không hợp lệ.";
            case 401 -> "Bạn chưa đăng nhập.";
            case 403 -> "Bạn không được phép xem trang này hoặc làm việc này.";
            case 404 -> "Không có trang này.";
            case 413 -> "Nội dung gửi lên quá lớn.";
            default -> {
                String number = Incident.number();
                LOG.error(
                        "Incident {}: {} {}",
                        number,
                        status,
                        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                        (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
                yield Incident.sentence(number);
            }
        };
    }
}
