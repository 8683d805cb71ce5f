package vn.vinhdanh.paper;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A Word file with names in double braces. Filling it puts texts in their places and nothing else: what people typed is
 * never read as a template again (docs/decisions/0011).
 */
public record WordTemplate(byte[] file, PaperKind kind) {

    /** @return the filled Word file */
    public byte[] fill(PaperContent content) {
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (XWPFTemplate template = XWPFTemplate.compile(new ByteArrayInputStream(file), configuration())) {
            template.render(content.asMap());
            template.write(filled);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return filled.toByteArray();
    }

    private Configure configuration() {
        ConfigureBuilder builder = Configure.builder();
        kind.lists().keySet().forEach(list -> builder.bind(list, new LoopRowTableRenderPolicy(true)));
        return builder.build();
    }
}
