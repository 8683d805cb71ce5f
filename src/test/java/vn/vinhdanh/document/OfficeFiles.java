package vn.vinhdanh.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Makes DOCX and XLSX files with POI, and spoils them part by part. */
final class OfficeFiles {

    static final String BOMB = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]><x>&d;</x>";

    interface Word {
        void in(XWPFDocument document) throws Exception;
    }

    interface Excel {
        void in(XSSFWorkbook workbook) throws Exception;
    }

    interface Parts {
        void in(Map<String, byte[]> parts) throws Exception;
    }

    private OfficeFiles() {}

    static byte[] docx(Word change) throws Exception {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Báo cáo thành tích năm 2020");
            change.in(document);
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] docx() throws Exception {
        return docx(document -> {});
    }

    static byte[] xlsx(Excel change) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("Danh sách").createRow(0).createCell(0).setCellValue("Họ và tên");
            change.in(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    static byte[] xlsx() throws Exception {
        return xlsx(workbook -> {});
    }

    static byte[] changed(byte[] file, Parts... changes) throws Exception {
        Map<String, byte[]> parts = parts(file);
        for (Parts change : changes) {
            change.in(parts);
        }
        return zip(parts, ZipOutputStream.DEFLATED);
    }

    static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts, int method) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(method == ZipOutputStream.STORED ? 0 : 6);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    static Parts put(String part, String content) {
        return parts -> parts.put(part, bytes(content));
    }

    static Parts replace(String part, String old, String with) {
        return parts -> {
            String before = new String(parts.get(part), StandardCharsets.UTF_8);
            if (!before.contains(old)) {
                throw new AssertionError(part + " has no " + old + ": " + before);
            }
            parts.put(part, bytes(before.replace(old, with)));
        };
    }

    /** Puts parts of blanks into a DOCX without holding them in memory. */
    static byte[] swollen(int count, long size) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts(docx()).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            byte[] blanks = new byte[1024 * 1024];
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("word/media/image" + i + ".emf"));
                for (long written = 0; written < size; written += blanks.length) {
                    zip.write(blanks);
                }
            }
        }
        return out.toByteArray();
    }

    static byte[] encrypted(byte[] file, EncryptionMode mode) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (OutputStream content = encryptor.getDataStream(container)) {
                content.write(file);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
