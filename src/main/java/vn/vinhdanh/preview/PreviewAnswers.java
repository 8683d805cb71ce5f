package vn.vinhdanh.preview;

import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.WebRequest;

/** The page that shows a file, and the pictures on it, for whichever room the file belongs to. */
@Component
public class PreviewAnswers {

    private final Previews previews;

    PreviewAnswers(Previews previews) {
        this.previews = previews;
    }

    /**
     * @param fileName for the title
     * @param subject code of what the file belongs to
     * @param back address of the page of the case; empty when it has none
     * @param download address that hands the file out
     * @param images address of the pictures, to which {@code /<page>} is added
     */
    public record Shown(
            String fileName,
            String subject,
            String back,
            String download,
            String images,
            String sha256,
            String mediaType) {}

    /** Fills the model of the page. @return name of the template */
    public String page(Shown shown, Model model) {
        boolean drawn = Previews.shows(shown.mediaType());
        model.addAttribute("shown", shown);
        model.addAttribute("pages", drawn ? previews.pages(shown.sha256(), shown.mediaType()) : 0);
        return "preview";
    }

    /**
     * One picture. Browsers keep it and ask each time whether they may show it again.
     *
     * @param page from 1
     * @param width in pixels; an odd one counts as 1200
     */
    public ResponseEntity<Resource> picture(String sha256, String mediaType, int page, int width, WebRequest request) {
        int drawn = Previews.WIDTHS.contains(width) ? width : 1200;
        String tag = sha256 + "-" + page + "-" + drawn;
        CacheControl mine = CacheControl.noCache().cachePrivate();
        if (request.checkNotModified("\"" + tag + "\"")) {
            return ResponseEntity.status(304).cacheControl(mine).eTag(tag).build();
        }
        Path picture = previews.page(sha256, mediaType, page, drawn);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(mine)
                .eTag(tag)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(picture));
    }
}
