package vn.vinhdanh.document;

import static vn.vinhdanh.document.OfficeFiles.changed;
import static vn.vinhdanh.document.OfficeFiles.docx;
import static vn.vinhdanh.document.OfficeFiles.put;
import static vn.vinhdanh.document.OfficeFiles.xlsx;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as offices send them every day, none of which may be kept out. */
public final class HarmlessFiles {

    private HarmlessFiles() {}

    public static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        all.addAll(pdfs());
        all.addAll(words());
        all.addAll(sheets());
        all.addAll(pictures());
        all.addAll(names());
        return all;
    }

    private static List<Sample> pdfs() {
        return List.of(
                pdf("plain PDF", Pdfs::plain),
                pdf("plain PDF, unpacked", () -> Pdfs.openly(d -> {})),
                pdf("PDF made by hand", () -> Pdfs.raw("")),
                pdf("PDF from an object stream", () -> Pdfs.packedCatalog(200, "/FlateDecode")),
                pdf("scan upside down", () -> Pdfs.with(d -> d.getPage(0).setRotation(180))),
                pdf("scan on its side", () -> Pdfs.with(d -> d.getPage(0).setRotation(270))),
                pdf("scan as JPEG", () -> Pdfs.with(HarmlessFiles::scan)),
                pdf("scan without loss", () -> Pdfs.with(HarmlessFiles::losslessScan)),
                pdf("forty pages", () -> Pdfs.with(d -> pages(d, 40))),
                pdf("three hundred pages, unpacked", () -> Pdfs.openly(d -> pages(d, 300))),
                pdf(
                        "link to the net",
                        () -> Pdfs.with(d -> Pdfs.annotation(
                                d,
                                "Subtype",
                                "Link",
                                "A",
                                Pdfs.dictionary("S", "URI", "URI", new COSString("https://laocai.gov.vn"))))),
                pdf(
                        "link to a file of the writer's own",
                        () -> Pdfs.with(d -> Pdfs.annotation(
                                d,
                                "Subtype",
                                "Link",
                                "A",
                                Pdfs.dictionary("S", "URI", "URI", new COSString("file:///C:/a/To%20trinh.docx"))))),
                pdf(
                        "link inside",
                        () -> Pdfs.with(d -> Pdfs.annotation(
                                d, "Subtype", "Link", "A", Pdfs.dictionary("S", "Named", "N", "NextPage")))),
                pdf("outline", () -> Pdfs.with(HarmlessFiles::outline)),
                pdf("form without script", () -> Pdfs.with(HarmlessFiles::form)),
                pdf(
                        "note",
                        () -> Pdfs.with(d -> Pdfs.annotation(d, "Subtype", "Text", "Contents", new COSString("Sửa")))),
                pdf("stamp", () -> Pdfs.with(d -> Pdfs.annotation(d, "Subtype", "Stamp", "Name", "Approved"))),
                pdf("PDF/A", () -> Pdfs.with(HarmlessFiles::archive)),
                pdf("Vietnamese letters", () -> Pdfs.with(HarmlessFiles::vietnamese)),
                pdf(
                        "Vietnamese title",
                        () -> Pdfs.with(d -> d.getDocumentInformation().setTitle("Tờ trình đề nghị khen thưởng"))),
                pdf(
                        "text about scripts",
                        () -> Pdfs.openly(d -> Pdfs.write(d, d.getPage(0), "/JavaScript /Launch /EmbeddedFiles /JS"))),
                pdf(
                        "font called JS",
                        () -> Pdfs.with(d -> d.getPage(0)
                                .getResources()
                                .getCOSObject()
                                .setItem(
                                        COSName.getPDFName("Font"),
                                        Pdfs.dictionary("JS", Pdfs.dictionary("Type", "Font"))))),
                pdf("changed after it was made", HarmlessFiles::changedLater),
                pdf("signed", HarmlessFiles::signed),
                pdf("only its owner may change it", () -> Pdfs.locked(128, true, "")),
                pdf("only its owner may change it, 256 bit", () -> Pdfs.locked(256, true, "")),
                pdf("version 1.4", () -> Pdfs.openly(d -> d.setVersion(1.4f))),
                pdf(
                        "byte order mark first",
                        () -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Pdfs.plain())),
                pdf("empty line first", () -> joined("\r\n".getBytes(StandardCharsets.US_ASCII), Pdfs.plain())),
                pdf("blanks behind its end", () -> joined(Pdfs.plain(), new byte[2000])),
                pdf(
                        "layers",
                        () -> Pdfs.with(d -> Pdfs.catalog(d)
                                .setItem(
                                        COSName.getPDFName("OCProperties"),
                                        Pdfs.dictionary(
                                                "OCGs", new COSArray(), "D", Pdfs.dictionary("BaseState", "ON"))))),
                pdf(
                        "opens at a page",
                        () -> Pdfs.with(d -> Pdfs.catalog(d)
                                .setItem(COSName.OPEN_ACTION, Pdfs.dictionary("S", "GoTo", "D", new COSArray())))));
    }

    private static List<Sample> words() {
        return List.of(
                word("plain DOCX", OfficeFiles::docx),
                word(
                        "table",
                        () -> docx(d -> d.createTable(5, 4).getRow(1).getCell(1).setText("Đạt"))),
                word("picture", () -> docx(HarmlessFiles::picture)),
                word(
                        "link",
                        () -> docx(d -> d.createParagraph()
                                .createHyperlinkRun("https://laocai.gov.vn")
                                .setText("Cổng thông tin"))),
                word(
                        "header and footer",
                        () -> docx(d -> {
                            d.createHeader(HeaderFooterType.DEFAULT)
                                    .createParagraph()
                                    .createRun()
                                    .setText("UBND");
                            d.createFooter(HeaderFooterType.DEFAULT)
                                    .createParagraph()
                                    .createRun()
                                    .setText("Trang 1");
                        })),
                word(
                        "footnotes",
                        () -> docx(d ->
                                d.createFootnote().createParagraph().createRun().setText("Chú thích"))),
                word("styles", () -> docx(XWPFDocument::createStyles)),
                word(
                        "four thousand paragraphs",
                        () -> docx(d -> {
                            for (int i = 0; i < 4000; i++) {
                                d.createParagraph().createRun().setText("Chỉ tiêu số " + i + " đạt 100% kế hoạch.");
                            }
                        })),
                word("chart with its table", () -> docx(HarmlessFiles::chart)),
                word(
                        "template on the writer's computer",
                        () -> changed(
                                docx(),
                                put(
                                        "word/_rels/settings.xml.rels",
                                        "<Relationships><Relationship Id='r' TargetMode='External' Type='http://schemas."
                                                + "openxmlformats.org/officeDocument/2006/relationships/attachedTemplate'"
                                                + " Target='file:///C:\\Users\\a\\Normal.dotm'/></Relationships>"))),
                word("own XML part", () -> changed(docx(), put("customXml/item1.xml", "<b:Sources xmlns:b='urn:b'/>"))),
                word(
                        "fields",
                        () -> docx(d -> {
                            var paragraph = d.createParagraph().getCTP();
                            paragraph.addNewFldSimple().setInstr(" PAGE ");
                            paragraph.addNewFldSimple().setInstr(" TOC \\o \"1-3\" \\h ");
                            paragraph.addNewFldSimple().setInstr(" IF 1 = 1 \"DDE\" \"\" ");
                        })),
                word("link to a file of the writer's own", () -> linked("hyperlink", "file:///C:\\a\\To trinh.docx")),
                word("link to a page called .com", () -> linked("hyperlink", "https://laocai.gov.com")),
                word("link to mail", () -> linked("hyperlink", "mailto:noivu@laocai.gov.vn")),
                word("picture pasted from a web page", () -> linked("image", "https://laocai.gov.vn/anh.png")),
                word("embedded font", () -> changed(docx(), put("word/fonts/font1.odttf", "MZ scrambled"))),
                word("not packed", () -> OfficeFiles.zip(OfficeFiles.parts(docx()), ZipOutputStream.STORED)),
                word(
                        "text about macros",
                        () -> docx(d -> d.createParagraph().createRun().setText("vbaProject.bin <!DOCTYPE"))),
                Sample.of("ending in capitals", "BAO CAO.DOCX", OfficeFiles::docx),
                word(
                        "old drawing that is no good XML",
                        () -> changed(docx(), put("word/drawings/vmlDrawing1.vml", "<xml><div>a<br>b</div></xml>"))));
    }

    private static List<Sample> sheets() {
        return List.of(
                excel("plain XLSX", OfficeFiles::xlsx),
                excel(
                        "formulas",
                        () -> xlsx(w -> {
                            w.getSheetAt(0).createRow(1).createCell(0).setCellFormula("SUM(B1:B9)*12%");
                            w.getSheetAt(0).createRow(2).createCell(0).setCellFormula("IF(A2>0,\"Đạt\",\"\")");
                        })),
                excel(
                        "five sheets",
                        () -> xlsx(w -> {
                            for (int i = 1; i < 5; i++) {
                                w.createSheet("Khối " + i);
                            }
                        })),
                excel(
                        "twenty thousand like rows",
                        () -> xlsx(w -> {
                            Sheet sheet = w.getSheetAt(0);
                            for (int i = 1; i < 20_000; i++) {
                                sheet.createRow(i).createCell(0).setCellValue("Hoàn thành tốt nhiệm vụ");
                            }
                        })),
                excel(
                        "merged cells",
                        () -> xlsx(w -> w.getSheetAt(0).addMergedRegion(new CellRangeAddress(0, 1, 0, 3)))),
                excel(
                        "notes",
                        () -> xlsx(w -> {
                            var drawing = w.getSheetAt(0).createDrawingPatriarch();
                            drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3))
                                    .setString("Xem lại");
                        })),
                excel(
                        "picture in a sheet",
                        () -> xlsx(w -> {
                            int picture = w.addPicture(Pictures.png(), Workbook.PICTURE_TYPE_PNG);
                            ClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3);
                            w.getSheetAt(0).createDrawingPatriarch().createPicture(anchor, picture);
                        })),
                excel(
                        "protected against changes",
                        () -> xlsx(w -> w.getSheetAt(0).protectSheet("khoa"))),
                excel(
                        "date",
                        () -> xlsx(
                                w -> w.getSheetAt(0).createRow(1).createCell(0).setCellValue(new Date(0)))),
                excel(
                        "bar between quotes",
                        () -> xlsx(w ->
                                w.getSheetAt(0).createRow(1).createCell(0).setCellFormula("A1&\" | \"&SUM(B1:B2)"))),
                excel(
                        "figures of another workbook",
                        () -> changed(
                                xlsx(),
                                put(
                                        "xl/externalLinks/externalLink1.xml",
                                        "<externalLink><externalBook><sheetNames/></externalBook></externalLink>"),
                                put(
                                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                                        external("externalLinkPath", "file:///D:\\so-lieu.xlsx")))),
                excel(
                        "link in a formula",
                        () -> xlsx(w -> w.getSheetAt(0)
                                .createRow(1)
                                .createCell(0)
                                .setCellFormula("HYPERLINK(\"https://laocai.gov.vn\",\"Cổng thông tin\")"))),
                excel("not packed", () -> OfficeFiles.zip(OfficeFiles.parts(xlsx()), ZipOutputStream.STORED)));
    }

    private static List<Sample> pictures() {
        return List.of(
                jpg("JPEG", Pictures::jpeg),
                jpg("grey JPEG", () -> Pictures.written("jpg", 320, 240, BufferedImage.TYPE_BYTE_GRAY)),
                jpg("progressive JPEG", () -> Pictures.progressive("jpg")),
                jpg("CMYK JPEG", Pictures::cmyk),
                jpg("large JPEG", () -> Pictures.written("jpg", 4960, 3508, BufferedImage.TYPE_INT_RGB)),
                jpg("JPEG of one pixel", () -> Pictures.written("jpg", 1, 1, BufferedImage.TYPE_INT_RGB)),
                jpg("camera upside down", Pictures::upsideDownJpeg),
                jpg("camera's own data behind the JPEG", () -> joined(Pictures.jpeg(), new byte[9000])),
                Sample.of("JPEG called .jpeg", "anh.jpeg", Pictures::jpeg),
                Sample.of("JPEG called .JPG", "ANH.JPG", Pictures::jpeg),
                png("PNG with alpha", Pictures::png),
                png("PNG without alpha", () -> Pictures.written("png", 320, 240, BufferedImage.TYPE_INT_RGB)),
                png("PNG with a palette", () -> Pictures.written("png", 320, 240, BufferedImage.TYPE_BYTE_INDEXED)),
                png("black and white PNG", () -> Pictures.written("png", 321, 240, BufferedImage.TYPE_BYTE_BINARY)),
                png("PNG of 16 bits", () -> Pictures.written("png", 320, 240, BufferedImage.TYPE_USHORT_GRAY)),
                png("interlaced PNG", () -> Pictures.progressive("png")),
                png("large PNG", () -> Pictures.written("png", 3000, 2000, BufferedImage.TYPE_INT_RGB)));
    }

    private static List<Sample> names() {
        List<Sample> samples = new ArrayList<>();
        String decomposed = Normalizer.normalize("Báo cáo thành tích năm 2020.pdf", Normalizer.Form.NFD);
        for (String name : List.of(
                "Tờ trình đề nghị khen thưởng.pdf",
                decomposed,
                "QUYẾT ĐỊNH số 12-QĐ.UBND (bản chính).pdf",
                "Biên bản họp 15.03.2021 - Khối 1.pdf",
                "đạt 100% & vượt kế hoạch + phụ lục.pdf",
                "a".repeat(196) + ".pdf",
                "ệ".repeat(196) + ".pdf",
                "console.pdf",
                "báo-cáo.docx.pdf",
                "[1] 'phụ lục', #2; ~$.pdf",
                "1.pdf",
                "to-trinh.PDF")) {
            samples.add(Sample.of("name “" + FileName.of(name).shown() + "”", name, Pdfs::plain));
        }
        return samples;
    }

    // ---------------------------------------------------------------- making them

    static void pages(PDDocument document, int count) throws Exception {
        for (int i = 1; i < count; i++) {
            PDPage page = new PDPage();
            document.addPage(page);
            Pdfs.write(document, page, "Trang " + i);
        }
    }

    private static void scan(PDDocument document) throws Exception {
        PDPage page = document.getPage(0);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(JPEGFactory.createFromStream(document, new ByteArrayInputStream(Pictures.jpeg())), 0, 0);
        }
    }

    private static void losslessScan(PDDocument document) throws Exception {
        BufferedImage page = Pictures.drawn(2480, 3508, BufferedImage.TYPE_INT_RGB);
        try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(0))) {
            content.drawImage(LosslessFactory.createFromImage(document, page), 0, 0, 595, 842);
        }
    }

    private static void outline(PDDocument document) {
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle("Phần I");
        item.setDestination(document.getPage(0));
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    private static void form(PDDocument document) throws Exception {
        PDAcroForm form = new PDAcroForm(document);
        PDTextField field = new PDTextField(form);
        field.setPartialName("hoTen");
        form.getFields().add(field);
        document.getDocumentCatalog().setAcroForm(form);
        document.getPage(0).getAnnotations().addAll(field.getWidgets());
    }

    private static void archive(PDDocument document) throws Exception {
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(("<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'/><?xpacket end='w'?>")
                .getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        document.getDocumentCatalog().setLanguage("vi-VN");
        COSArray intents = new COSArray();
        intents.add(Pdfs.dictionary("Type", "OutputIntent", "S", "GTS_PDFA1"));
        Pdfs.catalog(document).setItem(COSName.getPDFName("OutputIntents"), intents);
        vietnamese(document);
    }

    private static void vietnamese(PDDocument document) throws Exception {
        try (InputStream font = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
                PDPageContentStream content = new PDPageContentStream(document, document.getPage(0))) {
            content.beginText();
            content.setFont(PDType0Font.load(document, font), 14);
            content.newLineAtOffset(72, 600);
            content.showText("Ủy ban nhân dân thành phố Lào Cai");
            content.endText();
        }
    }

    private static byte[] changedLater() throws Exception {
        try (PDDocument document = Loader.loadPDF(Pdfs.openly(d -> {}));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getPage(0).setRotation(90);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static byte[] signed() throws Exception {
        try (PDDocument document = Loader.loadPDF(Pdfs.openly(d -> {}));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setName("Chủ tịch");
            signature.setSignDate(Calendar.getInstance());
            document.addSignature(signature, content -> new byte[] {1, 2, 3});
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static void picture(XWPFDocument document) throws Exception {
        document.createParagraph()
                .createRun()
                .addPicture(new ByteArrayInputStream(Pictures.png()), PictureType.PNG, "anh.png", 3_000_000, 2_000_000);
    }

    static void chart(XWPFDocument document) throws Exception {
        var chart = document.createChart(5_000_000, 3_000_000);
        var data = chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        data.addSeries(
                XDDFDataSourcesFactory.fromArray(new String[] {"2019", "2020"}, "Sheet1!$A$2:$A$3"),
                XDDFDataSourcesFactory.fromArray(new Integer[] {80, 84}, "Sheet1!$B$2:$B$3"));
        chart.plot(data);
    }

    private static byte[] linked(String type, String target) throws Exception {
        return changed(docx(), put("word/_rels/document.xml.rels", external(type, target)));
    }

    private static String external(String type, String target) {
        return "<Relationships><Relationship Id='r' TargetMode='External' Type='http://schemas.openxmlformats.org/"
                + "officeDocument/2006/relationships/" + type + "' Target='" + target + "'/></Relationships>";
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static Sample pdf(String title, Callable<byte[]> maker) {
        return Sample.of(title, "to-trinh.pdf", maker);
    }

    private static Sample word(String title, Callable<byte[]> maker) {
        return Sample.of(title, "bao-cao.docx", maker);
    }

    private static Sample excel(String title, Callable<byte[]> maker) {
        return Sample.of(title, "danh-sach.xlsx", maker);
    }

    private static Sample jpg(String title, Callable<byte[]> maker) {
        return Sample.of(title, "anh.jpg", maker);
    }

    private static Sample png(String title, Callable<byte[]> maker) {
        return Sample.of(title, "anh.png", maker);
    }
}
