package vn.vinhdanh.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** Unpacks a DOCX or XLSX part by part, each counted, and reads its XML without ever following a reference. */
final class OfficeInspector {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_PARTS = 10_000;
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Content type of the main part → media type of the file. */
    private static final Map<String, String> MAIN = Map.of(
            WORD + "document.main+xml", WORD + "document",
            EXCEL + "sheet.main+xml", EXCEL + "sheet",
            WORD + "template.main+xml", WORD + "template",
            EXCEL + "template.main+xml", EXCEL + "template");

    private static final Set<String> LOADED_WHEN_OPENED =
            Set.of("attachedtemplate", "oleobject", "frame", "subdocument", "package");

    private static final Set<String> FROM_OUTSIDE = Set.of("connections", "querytable", "powerpivotdata");
    private static final Set<String> HOLDING_A_FILE = Set.of("oleobject", "package", "afchunk");
    private static final String[] OTHER_FILES = {
        "\u00d0\u00cf\u0011\u00e0", "pk\u0003\u0004", "mz", "%pdf-", "rar!", "7z\u00bc\u00af"
    };

    /** @return whether an OLE2 container holds an encrypted DOCX or XLSX */
    boolean isEncrypted(Path file) throws IOException {
        StringBuilder wide = new StringBuilder();
        for (char letter : "encryptedpackage".toCharArray()) {
            wide.append(letter).append('\0');
        }
        return Bytes.contains(file, wide.toString());
    }

    /** @param detected media type of the ZIP, to be given when it is nothing of Word or Excel */
    FileInspection.Content inspect(Path file, String detected) throws IOException {
        Package content = new Package(new PartStream.Budget(new TimeLimit(LONGEST)), false);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null
                    && zip.getEntry("word/document.xml") == null
                    && zip.getEntry("xl/workbook.xml") == null) {
                String type = detected.contains("ooxml") ? "application/zip" : detected;
                return new FileInspection.Content(type, EnumSet.noneOf(Flaw.class));
            }
            content.read(zip);
        } catch (TooMuch tooMuch) {
            content.flaws.add(Flaw.OFFICE_IS_BOMB);
        } catch (ZipException | IllegalArgumentException broken) {
            String reason = String.valueOf(broken.getMessage());
            content.flaws.add(reason.contains("encrypted") ? Flaw.OFFICE_ENCRYPTED : Flaw.OFFICE_DAMAGED);
        } catch (EOFException broken) {
            content.flaws.add(Flaw.OFFICE_DAMAGED);
        }
        return new FileInspection.Content(content.flaws.isEmpty() ? content.mediaType : "", content.flaws);
    }

    /** The parts of one file. */
    private static final class Package {

        private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        private final Map<String, String> types = new HashMap<>();
        private final Set<String> parts = new HashSet<>();
        private final Set<String> tablesOfCharts = new HashSet<>();
        private final Set<ZipEntry> otherFiles = new HashSet<>();
        private final PartStream.Budget budget;
        private final boolean inside;
        private String mainPart = "";
        private String mediaType = "";

        /** @param inside whether it is the table of a chart in another package */
        Package(PartStream.Budget budget, boolean inside) {
            this.budget = budget;
            this.inside = inside;
        }

        void read(ZipFile zip) throws IOException {
            List<ZipEntry> entries = entries(zip);
            for (ZipEntry entry : entries) {
                if (name(entry).equals("[content_types].xml")) {
                    readPart(zip, entry, this::contentType);
                }
            }
            for (ZipEntry entry : entries) {
                if (name(entry).equals("_rels/.rels")) {
                    readPart(zip, entry, this::mainRelationship);
                }
            }
            for (ZipEntry entry : entries) {
                readPart(zip, entry, readerOf(name(entry)));
            }
            for (ZipEntry entry : otherFiles) {
                if (!isTableOfChart(zip, entry)) {
                    flaws.add(Flaw.OFFICE_HAS_EMBEDDED_FILE);
                }
            }
            settleType();
        }

        private PartReader.Elements readerOf(String part) {
            if (part.endsWith(".rels")) {
                boolean ofChart = part.contains("/charts/");
                return (element, attributes) -> relationship(attributes, ofChart);
            }
            return new ActiveContent(flaws);
        }

        /** Word and Excel keep the numbers behind a chart as a workbook inside. */
        private boolean isTableOfChart(ZipFile zip, ZipEntry entry) throws IOException {
            if (inside || !tablesOfCharts.contains(lastName(name(entry)))) {
                return false;
            }
            Path copy = Files.createTempFile("vinh-danh-", ".part");
            try (InputStream packed = zip.getInputStream(entry);
                    PartStream content = new PartStream(packed, entry, false, budget)) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                Package table = new Package(budget, true);
                try (ZipFile tableZip = new ZipFile(copy.toFile())) {
                    table.read(tableZip);
                } catch (ZipException | EOFException | IllegalArgumentException broken) {
                    return false;
                }
                return table.flaws.isEmpty() && table.mediaType.equals(EXCEL + "sheet");
            } finally {
                Files.delete(copy);
            }
        }

        private List<ZipEntry> entries(ZipFile zip) throws IOException {
            if (zip.size() > MOST_PARTS) {
                throw new TooMuch("parts");
            }
            List<ZipEntry> entries = new ArrayList<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = name(entry);
                if (name.startsWith("/") || name.contains("\\") || name.contains("..") || !parts.add(name)) {
                    flaws.add(Flaw.OFFICE_DAMAGED);
                    continue;
                }
                if (name.endsWith("vbaproject.bin")
                        || name.endsWith("vbadata.xml")
                        || name.contains("/activex/")
                        || name.contains("/macrosheets/")) {
                    flaws.add(Flaw.OFFICE_HAS_MACROS);
                }
                if (!entry.isDirectory()) {
                    entries.add(entry);
                }
            }
            return entries;
        }

        private void readPart(ZipFile zip, ZipEntry entry, PartReader.Elements elements) throws IOException {
            String name = name(entry);
            boolean drawing = name.endsWith(".vml");
            boolean xml = name.endsWith(".xml")
                    || name.endsWith(".rels")
                    || drawing
                    || typeOf(name).endsWith("xml");
            try (InputStream packed = zip.getInputStream(entry);
                    PartStream content = new PartStream(packed, entry, xml, budget)) {
                try {
                    if (xml && PartReader.hasDocumentType(content, elements)) {
                        flaws.add(Flaw.OFFICE_HAS_ENTITIES);
                    }
                } catch (XMLStreamException | RuntimeException broken) {
                    content.rethrow();
                    // Excel itself writes drawings of notes (VML) that are no good XML.
                    if (!drawing) {
                        flaws.add(Flaw.OFFICE_DAMAGED);
                    }
                }
                if (!content.isWhole()) {
                    flaws.add(Flaw.OFFICE_DAMAGED);
                }
                // Embedded fonts are scrambled and may begin with anything.
                if (!xml
                        && !name.endsWith("vbaproject.bin")
                        && !name.endsWith(".odttf")
                        && content.beginsWith(OTHER_FILES)) {
                    otherFiles.add(entry);
                }
            }
        }

        private void contentType(String element, Map<String, String> attributes) {
            String type = attributes.getOrDefault("ContentType", "").toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled")
                    || type.contains("vbaproject")
                    || type.contains("macrosheet")
                    || type.contains("activex")) {
                flaws.add(Flaw.OFFICE_HAS_MACROS);
            }
            if (element.equals("Override")) {
                types.put(part(attributes.getOrDefault("PartName", "")), type);
            } else if (element.equals("Default")) {
                types.put("*." + attributes.getOrDefault("Extension", "").toLowerCase(Locale.ROOT), type);
            }
        }

        private void mainRelationship(String element, Map<String, String> attributes) {
            if (attributes.getOrDefault("Type", "").endsWith("/officeDocument")) {
                mainPart = part(attributes.getOrDefault("Target", ""));
            }
        }

        private void relationship(Map<String, String> attributes, boolean ofChart) {
            String type = lastName(attributes.getOrDefault("Type", "").toLowerCase(Locale.ROOT));
            String written = attributes.getOrDefault("Target", "");
            if (attributes.getOrDefault("TargetMode", "").equalsIgnoreCase("External")) {
                outside(type, new Target(written));
            } else if (ofChart && type.equals("package")) {
                tablesOfCharts.add(lastName(written.toLowerCase(Locale.ROOT)));
            } else if (HOLDING_A_FILE.contains(type)) {
                flaws.add(Flaw.OFFICE_HAS_EMBEDDED_FILE);
            }
            if (FROM_OUTSIDE.contains(type)) {
                flaws.add(Flaw.OFFICE_HAS_DATA_CONNECTION);
            }
            if (type.equals("vbaproject") || type.equals("xlmacrosheet")) {
                flaws.add(Flaw.OFFICE_HAS_MACROS);
            }
        }

        /** Pictures pasted from a web page keep their address beside their bytes; nothing is fetched for them. */
        private void outside(String type, Target target) {
            if (type.equals("hyperlink")) {
                if (target.runs()) {
                    flaws.add(Flaw.OFFICE_RUNS_COMMANDS);
                }
            } else if (LOADED_WHEN_OPENED.contains(type) && target.isNetwork()
                    || type.equals("image") && target.isOtherComputer()) {
                flaws.add(Flaw.OFFICE_LOADS_FROM_NETWORK);
            } else if (type.equals("oleobject")) {
                flaws.add(Flaw.OFFICE_HAS_DATA_CONNECTION);
            }
        }

        private static String lastName(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        private void settleType() {
            String type = typeOf(mainPart);
            mediaType = MAIN.entrySet().stream()
                    .filter(main -> main.getKey().equalsIgnoreCase(type))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(type);
            if (mainPart.isEmpty() || !parts.contains(mainPart) || type.isEmpty()) {
                flaws.add(Flaw.OFFICE_DAMAGED);
            }
        }

        private String typeOf(String name) {
            return types.getOrDefault(name, types.getOrDefault("*." + name.substring(name.lastIndexOf('.') + 1), ""));
        }

        /** Part names do not distinguish case, and begin with a slash in some places only. */
        private static String part(String name) {
            return name.replaceFirst("^/", "").toLowerCase(Locale.ROOT);
        }

        private static String name(ZipEntry entry) {
            return entry.getName().toLowerCase(Locale.ROOT);
        }
    }
}
