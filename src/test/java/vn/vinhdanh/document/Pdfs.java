package vn.vinhdanh.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Makes PDFs, honest and otherwise. */
final class Pdfs {

    /** Changes a document of one page before it is saved. */
    interface Change {
        void in(PDDocument document) throws Exception;
    }

    private Pdfs() {}

    static byte[] plain() throws Exception {
        return with(document -> {});
    }

    /** Objects packed into object streams. */
    static byte[] with(Change change) throws Exception {
        return saved(change, CompressParameters.DEFAULT_COMPRESSION);
    }

    /** Objects in the open. */
    static byte[] openly(Change change) throws Exception {
        return saved(change, CompressParameters.NO_COMPRESSION);
    }

    private static byte[] saved(Change change, CompressParameters parameters) throws Exception {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            write(document, page, "To trinh");
            change.in(document);
            document.save(out, parameters);
            return out.toByteArray();
        }
    }

    static void write(PDDocument document, PDPage page, String text) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText(text);
            content.endText();
        }
    }

    static byte[] locked(int keyLength, boolean aes, String userPassword) throws Exception {
        return with(document -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("chu", userPassword, new AccessPermission());
            policy.setEncryptionKeyLength(keyLength);
            policy.setPreferAES(aes);
            document.protect(policy);
        });
    }

    static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    /** @param entries keys and values in turn; a text value becomes a name */
    static COSDictionary dictionary(Object... entries) {
        COSDictionary dictionary = new COSDictionary();
        for (int i = 0; i < entries.length; i += 2) {
            COSName key = COSName.getPDFName((String) entries[i]);
            if (entries[i + 1] instanceof COSBase value) {
                dictionary.setItem(key, value);
            } else {
                dictionary.setName(key, (String) entries[i + 1]);
            }
        }
        return dictionary;
    }

    static COSDictionary annotation(PDDocument document, Object... entries) {
        COSDictionary annotation = dictionary(entries);
        annotation.setName(COSName.TYPE, "Annot");
        annotation.setItem(COSName.RECT, document.getPage(0).getMediaBox().getCOSArray());
        COSArray annotations = new COSArray();
        annotations.add(annotation);
        document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, annotations);
        return annotation;
    }

    /** @param catalogEntries more entries of the catalog, as written in the file */
    static byte[] raw(String catalogEntries, String... moreObjects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R " + catalogEntries
                + ">>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n");
        for (int i = 0; i < moreObjects.length; i++) {
            pdf.append(4 + i).append(" 0 obj\n").append(moreObjects[i]).append("\nendobj\n");
        }
        int xref = pdf.length();
        int count = 4 + moreObjects.length;
        StringBuilder table = new StringBuilder("xref\n0 " + count + "\n0000000000 65535 f \n");
        for (int i = 1; i < count; i++) {
            table.append("%010d 00000 n \n".formatted(pdf.indexOf("\n" + i + " 0 obj") + 1));
        }
        pdf.append(table).append("trailer\n<</Size " + count + "/Root 1 0 R>>\nstartxref\n" + xref + "\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PDF whose catalog lies in an object stream that unpacks to the given size. */
    static byte[] packedCatalog(long unpackedSize, String filter) throws IOException {
        String objects = "1 0 2 40 3 90 ";
        String first = "<</Type/Catalog/Pages 2 0 R>>";
        String second = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
        String third = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>";
        StringBuilder content = new StringBuilder(objects);
        content.append(first).append(" ".repeat(40 - first.length()));
        content.append(second).append(" ".repeat(50 - second.length()));
        content.append(third);
        byte[] packed = deflated(content.toString(), unpackedSize);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(ascii("%PDF-1.7\n"));
        int streamAt = pdf.size();
        pdf.writeBytes(ascii("4 0 obj\n<</Type/ObjStm/N 3/First " + objects.length() + "/Filter" + filter + "/Length "
                + packed.length + ">>\nstream\n"));
        pdf.writeBytes(packed);
        pdf.writeBytes(ascii("\nendstream\nendobj\n"));
        int xrefAt = pdf.size();
        byte[] rows = {
            0,
            0,
            0,
            0,
            0,
            2,
            0,
            0,
            4,
            0,
            2,
            0,
            0,
            4,
            1,
            2,
            0,
            0,
            4,
            2,
            1,
            0,
            0,
            (byte) streamAt,
            0,
            1,
            (byte) (xrefAt >> 16),
            (byte) (xrefAt >> 8),
            (byte) xrefAt,
            0
        };
        pdf.writeBytes(
                ascii("5 0 obj\n<</Type/XRef/Size 6/W[1 3 1]/Root 1 0 R/Length " + rows.length + ">>\nstream\n"));
        pdf.writeBytes(rows);
        pdf.writeBytes(ascii("\nendstream\nendobj\nstartxref\n" + xrefAt + "\n%%EOF\n"));
        return pdf.toByteArray();
    }

    /** @return the text and then blanks up to the size, deflated */
    private static byte[] deflated(String text, long size) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(ascii(text));
            byte[] blanks = ascii(" ".repeat(64 * 1024));
            for (long written = text.length(); written < size; written += blanks.length) {
                out.write(blanks);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
