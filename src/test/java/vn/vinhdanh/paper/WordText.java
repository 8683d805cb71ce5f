package vn.vinhdanh.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Reads Word files as a reader would. */
public final class WordText {

    private WordText() {}

    /** @return all text, tables and headers included */
    public static String of(byte[] docx) {
        try (XWPFDocument word = open(docx);
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            return extractor.getText();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @return how many fields of Word's own the file has; fields can fetch files and open addresses */
    static long fieldsOf(byte[] docx) {
        try (XWPFDocument word = open(docx)) {
            return word.getDocument().xmlText().split("<w:(fldSimple|instrText)", -1).length - 1L;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static long linksOf(byte[] docx) {
        try (XWPFDocument word = open(docx)) {
            long links = 0;
            for (PackagePart part : word.getPackage().getParts()) {
                if (!part.isRelationshipPart()) {
                    for (PackageRelationship relation : part.getRelationships()) {
                        links += relation.getTargetMode() == TargetMode.EXTERNAL ? 1 : 0;
                    }
                }
            }
            return links;
        } catch (IOException | InvalidFormatException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static XWPFDocument open(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }
}
