package vn.vinhdanh.overview;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The overview, or a list behind its figures, as PDF, made from the page's own parts. Loads nothing but its own fonts. */
@Component
class OverviewPdf {

    private static final String FONT = "Liberation Sans";

    private final ITemplateEngine templates;

    OverviewPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] of(Overview overview) {
        return print("overview-pdf", Map.of("overview", overview, "links", false));
    }

    /**
     * @param below what stands under the title: of which campaign, when
     * @param note what is to be known about the list; empty for nothing
     */
    byte[] of(String title, String below, String note, Table table) {
        return print("overview-dossiers-pdf", Map.of("title", title, "below", below, "note", note, "table", table));
    }

    private byte[] print(String template, Map<String, Object> values) {
        Context words = new Context(Locale.forLanguageTag("vi-VN"), values);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.withHtmlContent(templates.process(template, words), null);
            use(builder, "Regular", 400);
            use(builder, "Bold", 700);
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

    /** Charts, too: a server need not have letters of its own. */
    private static void use(PdfRendererBuilder builder, String face, int weight) {
        builder.useFont(
                () -> OverviewPdf.class
                        .getClassLoader()
                        .getResourceAsStream("liberation/LiberationSans-" + face + ".ttf"),
                FONT,
                weight,
                PdfRendererBuilder.FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }
}
