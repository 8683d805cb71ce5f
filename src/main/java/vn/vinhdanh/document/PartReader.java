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

    /** Is told of each element: its local name and its attributes without their name spaces. */
    interface Elements {
        void element(String name, Map<String, String> attributes);
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
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    return true;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("too deep");
                    }
                    if (elements != IGNORING) {
                        elements.element(reader.getLocalName(), attributes(reader));
                    }
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

    private static XMLInputFactory factory() {
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
