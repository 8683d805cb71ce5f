package vn.vinhdanh.web;

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
        return ":root { --brand: " + brand.color() + "; }\n";
    }

    @GetMapping(value = "/js/brand.js", produces = "text/javascript;charset=UTF-8")
    String script() throws JsonProcessingException {
        return "export default " + json.writeValueAsString(Map.of("heading", brand.getHeading())) + ";\n";
    }
}
