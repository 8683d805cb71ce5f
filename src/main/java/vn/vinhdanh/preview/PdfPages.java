package vn.vinhdanh.preview;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws single pages of PDFs that were let in. */
final class PdfPages {

    private static final long MOST_PIXELS_OF_AN_IMAGE = 80_000_000;
    private static final double MOST_PIXELS = 6_000_000;

    private final Duration longest;

    /** @param longest time that one page may take */
    PdfPages(Duration longest) {
        this.longest = longest;
    }

    int count(Path pdf) throws IOException {
        try (PDDocument document = open(pdf.toFile())) {
            return document.getNumberOfPages();
        }
    }

    /**
     * @param page from 1
     * @param width of the drawn page in pixels; less when the page is very long
     * @throws NotShown when it takes too long, or the file has no such page
     */
    BufferedImage draw(Path pdf, int page, int width) throws IOException {
        try (PDDocument document = open(pdf.toFile())) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new NotShown("không có trang " + page);
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            boolean onItsSide = document.getPage(page - 1).getRotation() % 180 != 0;
            double pageWidth = Math.max(1, onItsSide ? box.getHeight() : box.getWidth());
            double pageHeight = Math.max(1, onItsSide ? box.getWidth() : box.getHeight());
            double scale = Math.min(width / pageWidth, Math.sqrt(MOST_PIXELS / (pageWidth * pageHeight)));
            BoundedRenderer renderer = new BoundedRenderer(document, System.nanoTime() + longest.toNanos());
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page - 1, (float) scale, ImageType.RGB);
        } catch (NotShown tooMuch) {
            throw tooMuch;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            throw new NotShown("trang này không vẽ được");
        }
    }

    private static PDDocument open(File pdf) throws IOException {
        return Loader.loadPDF(pdf, "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    /** Looks at the time with each drawing operator, and at images before it unpacks them. */
    private static final class BoundedRenderer extends PDFRenderer {

        private final long end;

        BoundedRenderer(PDDocument document, long end) {
            super(document);
            this.end = end;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    if (System.nanoTime() > end) {
                        throw new NotShown("trang này quá phức tạp");
                    }
                    super.processOperator(operator, operands);
                }

                @Override
                public void drawImage(PDImage image) throws IOException {
                    if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS_OF_AN_IMAGE) {
                        throw new NotShown("trang này có ảnh quá lớn");
                    }
                    super.drawImage(image);
                }

                @Override
                protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
                        throws IOException {
                    if (e instanceof NotShown) {
                        throw e;
                    }
                    super.operatorException(operator, operands, e);
                }
            };
        }
    }
}
