package io.lcart.core.recognition.credential;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.Namespace;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/**
 * SVG pictures that carry a credential in an element of their own (Open Badges 3.0 §5.3.2). Document types are refused, and with them
 * everything that XML can fetch or blow up.
 */
final class BakedSvg {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String SPACE = "https://purl.imsglobal.org/ob/v3p0";
    private static final String PREFIX = "openbadges";
    private static final QName CREDENTIAL = new QName(SPACE, "credential", PREFIX);
    private static final QName VERIFY = new QName("verify");

    /** How far the first element may be from the beginning of a file. */
    private static final int HEAD = 1_024;

    private BakedSvg() {}

    static boolean isSvg(byte[] file) {
        return new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.UTF_8)
                .stripLeading()
                .startsWith("<");
    }

    /**
     * A picture that carries a credential, in the place of any other it carried.
     *
     * @throws IllegalArgumentException if it is no SVG file, or has a document type
     */
    static byte[] bake(byte[] svg, String credential) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLEventReader events = events(svg);
            XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
            boolean begun = false;
            while (events.hasNext()) {
                XMLEvent event = events.nextEvent();
                requireNoDocumentType(event);
                if (event.isStartElement() && event.asStartElement().getName().equals(CREDENTIAL)) {
                    pass(events);
                    continue;
                }
                if (!begun && event.isStartElement()) {
                    requireSvg(event.asStartElement());
                    writer.add(withPrefix(event.asStartElement()));
                    add(writer, credential);
                    begun = true;
                } else {
                    writer.add(event.isStartDocument() ? inUtf8() : event);
                }
            }
            writer.close();
            return out.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("the file is no SVG file", e);
        }
    }

    /** The credential that a picture carries, or nothing if it carries none or more than one, or the file is damaged. */
    static Optional<String> credential(byte[] svg) {
        try {
            XMLEventReader events = events(svg);
            boolean begun = false;
            List<String> carried = new ArrayList<>();
            while (events.hasNext()) {
                XMLEvent event = events.nextEvent();
                requireNoDocumentType(event);
                if (!event.isStartElement()) {
                    continue;
                }
                StartElement start = event.asStartElement();
                if (!begun) {
                    requireSvg(start);
                    begun = true;
                } else if (start.getName().equals(CREDENTIAL)) {
                    @Nullable Attribute token = start.getAttributeByName(VERIFY);
                    carried.add(token == null ? events.getElementText().strip() : token.getValue());
                }
            }
            return carried.size() == 1 ? Optional.of(carried.get(0)) : Optional.empty();
        } catch (XMLStreamException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static XMLEventReader events(byte[] svg) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // why not the bytes: the parser prints what is wrong with them
        String text = Documents.utf8(svg).orElseThrow(() -> new IllegalArgumentException("the file is not in UTF-8"));
        return factory.createXMLEventReader(new StringReader(text));
    }

    private static void requireNoDocumentType(XMLEvent event) {
        if (event.getEventType() == XMLEvent.DTD) {
            throw new IllegalArgumentException("the SVG file has a document type; save it without one");
        }
    }

    private static void requireSvg(StartElement start) {
        if (!start.getName().equals(new QName(SVG, "svg"))) {
            throw new IllegalArgumentException("the file is XML, but no SVG picture");
        }
    }

    private static void pass(XMLEventReader events) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            XMLEvent event = events.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        }
    }

    /** The first element with the prefix of badges, which is declared there and nowhere else. */
    private static StartElement withPrefix(StartElement svg) {
        XMLEventFactory events = XMLEventFactory.newDefaultFactory();
        List<Namespace> spaces = new ArrayList<>();
        svg.getNamespaces().forEachRemaining(space -> {
            if (!space.getPrefix().equals(PREFIX)) {
                spaces.add(space);
            }
        });
        spaces.add(events.createNamespace(PREFIX, SPACE));
        return events.createStartElement(svg.getName(), svg.getAttributes(), spaces.iterator());
    }

    private static XMLEvent inUtf8() {
        return XMLEventFactory.newDefaultFactory().createStartDocument("UTF-8", "1.0");
    }

    /** JSON that may stand in a CDATA section: what XML forbids there is written as JSON escapes, and stays what it was. */
    private static String legible(String json) {
        return json.replace("]]>", "]]\\u003e").replace("\uFFFE", "\\ufffe").replace("\uFFFF", "\\uffff");
    }

    private static void add(XMLEventWriter writer, String credential) throws XMLStreamException {
        XMLEventFactory events = XMLEventFactory.newDefaultFactory();
        writer.add(events.createStartElement(PREFIX, SPACE, CREDENTIAL.getLocalPart()));
        if (CompactToken.read(credential).isPresent()) {
            writer.add(events.createAttribute(VERIFY, credential));
        } else {
            writer.add(events.createCData(legible(credential)));
        }
        writer.add(events.createEndElement(PREFIX, SPACE, CREDENTIAL.getLocalPart()));
    }
}
