package vn.vinhdanh.document;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML from its first to its last tag and resolves nothing. */
final class PartReader {

    static final Elements IGNORING = (element, attributes) -> {};

    private static final int DEEPEST = 2_000;

    private static final int LONGEST_TEXT = 64 * 1024;

    /** Is told of each element that it wants, without name spaces. */
    interface Elements {
        void element(String name, Map<String, String> attributes);

        default boolean wants(String name) {
            return true;
        }

        /** @param text right inside the element, up to 64 KiB of it */
        default void text(String name, String text) {}
    }

    private PartReader() {}

    /**
     * @return whether the part declares a document type, the door to entity bombs; reading stops there
     * @throws XMLStreamException when it is not well-formed
     */
    static boolean hasDocumentType(InputStream content, Elements elements) throws XMLStreamException {
        XMLStreamReader reader = factory().createXMLStreamReader(content);
        try {
            int depth = 0;
            StringBuilder text = new StringBuilder();
            boolean wanted = false;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    return true;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    if (wanted) {
                        elements.text(reader.getLocalName(), text.toString());
                        wanted = false;
                    }
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("too deep");
                    }
                    wanted = elements != IGNORING && elements.wants(reader.getLocalName());
                    if (wanted) {
                        text.setLength(0);
                        elements.element(reader.getLocalName(), attributes(reader));
                    }
                } else if (wanted && reader.isCharacters() && text.length() < LONGEST_TEXT) {
                    text.append(reader.getText());
                }
            }
            return false;
        } finally {
            reader.close();
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
