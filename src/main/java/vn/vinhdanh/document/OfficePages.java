package vn.vinhdanh.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds how long a DOCX or XLSX is that was found harmless: the pages its program noted down, or else its sheets. */
final class OfficePages {

    private OfficePages() {}

    /** @return pages or sheets; null when the file does not say */
    static Integer of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Integer noted = pages(zip);
            return noted == null ? sheets(zip) : noted;
        }
    }

    private static Integer pages(ZipFile zip) throws IOException {
        return read(zip, "docProps/app.xml", reader -> {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Pages")) {
                    String text = reader.getElementText().strip();
                    return text.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(text) : null;
                }
            }
            return null;
        });
    }

    private static Integer sheets(ZipFile zip) throws IOException {
        return read(zip, "xl/workbook.xml", reader -> {
            int sheets = 0;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("sheet")) {
                    sheets++;
                }
            }
            return sheets == 0 ? null : sheets;
        });
    }

    private interface Reading {
        Integer from(XMLStreamReader reader) throws XMLStreamException;
    }

    private static Integer read(ZipFile zip, String part, Reading reading) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return null;
        }
        try (InputStream content = zip.getInputStream(entry)) {
            XMLStreamReader reader = PartReader.factory().createXMLStreamReader(content);
            try {
                return reading.from(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException unreadable) {
            return null;
        }
    }
}
