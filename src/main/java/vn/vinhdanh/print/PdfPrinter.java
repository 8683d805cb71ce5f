package vn.vinhdanh.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints a Thymeleaf template, which must be XHTML, as a PDF. Letters are of the family "Liberation Serif", which has
 * the widths of Times New Roman and all of Vietnamese, and are embedded. Nothing is fetched from anywhere.
 */
@Component
public class PdfPrinter {

    private static final String FAMILY = "Liberation Serif";

    private final ITemplateEngine templates;

    PdfPrinter(ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * @param template name of the template
     * @param values what it shows
     * @return the PDF
     */
    public byte[] print(String template, Map<String, Object> values) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder printer = new PdfRendererBuilder();
            printer.useUriResolver((base, uri) -> null);
            use(printer, "Regular", 400, FontStyle.NORMAL);
            use(printer, "Bold", 700, FontStyle.NORMAL);
            use(printer, "Italic", 400, FontStyle.ITALIC);
            printer.withHtmlContent(
                    templates.process(template, new Context(Locale.forLanguageTag("vi"), values)), null);
            printer.toStream(pdf);
            printer.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return pdf.toByteArray();
    }

    private static void use(PdfRendererBuilder printer, String face, int weight, FontStyle style) {
        printer.useFont(() -> open(face), FAMILY, weight, style, true);
    }

    private static InputStream open(String face) {
        try {
            return new ClassPathResource("liberation/LiberationSerif-" + face + ".ttf").getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
