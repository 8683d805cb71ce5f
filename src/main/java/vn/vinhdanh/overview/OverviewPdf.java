package vn.vinhdanh.overview;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The overview as PDF, made from the same template as the page. Loads nothing but its own fonts. */
@Component
class OverviewPdf {

    private static final String FONT = "Liberation Sans";

    private final ITemplateEngine templates;

    OverviewPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] of(Overview overview) {
        Context words = new Context(Locale.forLanguageTag("vi-VN"));
        words.setVariable("overview", overview);
        words.setVariable("links", false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.withHtmlContent(templates.process("overview-pdf", words), null);
            builder.useFont(() -> font("liberation/LiberationSans-Regular.ttf"), FONT);
            builder.useFont(
                    () -> font("liberation/LiberationSans-Bold.ttf"),
                    FONT,
                    700,
                    PdfRendererBuilder.FontStyle.NORMAL,
                    true);
            builder.useSVGDrawer(new BatikSVGDrawer());
            builder.useExternalResourceAccessControl(
                    (uri, type) -> false,
                    com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.toStream(bytes);
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String name) {
        return OverviewPdf.class.getClassLoader().getResourceAsStream(name);
    }
}
