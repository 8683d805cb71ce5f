package vn.vinhdanh.brand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells style sheets and the engine's web applications the brand. */
@RestController
class BrandController {

    private final Brand brand;
    private final ObjectMapper json;

    BrandController(Brand brand, ObjectMapper json) {
        this.brand = brand;
        this.json = json;
    }

    @GetMapping(value = "/css/brand.css", produces = "text/css;charset=UTF-8")
    String style() {
        return ":root { --brand: " + brand.getColor() + "; }\n";
    }

    @GetMapping(value = "/js/brand.js", produces = "text/javascript;charset=UTF-8")
    String script() throws JsonProcessingException {
        return "export default " + json.writeValueAsString(Map.of("heading", brand.getHeading())) + ";\n";
    }

    /** A star on the brand's colour, for the browser's tab. */
    @GetMapping(
            value = {"/favicon.ico", "/camunda/favicon.ico"},
            produces = "image/svg+xml")
    String icon() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><rect width=\"24\" height=\"24\" rx=\"4\" fill=\""
                + brand.getColor()
                + "\"/><path fill=\"#fff\" d=\"M12 3l2.1 6.2h6.5l-5.2 3.9 1.9 6.3L12 15.6l-5.3 3.8 1.9-6.3-5.2-3.9h6.5z\"/></svg>";
    }
}
