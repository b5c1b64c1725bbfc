package fr.ent.ejb.exchange;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through an XML text once and hands each wanted record to who asked for it; all the rest is passed over and nothing is
 * held but the record at hand. A DOCTYPE is refused, but the empty one of AAF, whose grammar is not read either: no DTD, no
 * entity is ever read.
 */
public final class XmlRecords {

    private static final int MAX_DEPTH = 30;

    private static final Pattern AT = Pattern.compile("[0-9]{1,9}:[0-9]{1,9}");

    /** The timetable of the largest division is some thousands of elements. */
    private static final int MAX_ELEMENTS = 50_000;

    private final String file;
    private final XmlText text;
    private final Map<String, Consumer<XmlRecord>> wanted = new HashMap<>();

    XmlRecords(String file, XmlText text) {
        this.file = file;
        this.text = text;
    }

    /** Asks for the records at a path below the root, such as DONNEES/ELEVES/ELEVE. */
    public XmlRecords on(String path, Consumer<XmlRecord> taker) {
        wanted.put("/" + path, taker);
        return this;
    }

    /** The name of the root element; for an envelope in which others put encrypted files, refuses. */
    String root() throws IOException {
        var root = new String[1];
        parse(reader -> {
            root[0] = reader.getLocalName();
            return false;
        });
        return root[0];
    }

    /** Reads to the end. */
    public void read() throws IOException {
        var path = new ArrayDeque<String>();
        parse(reader -> {
            step(reader, path);
            return true;
        });
    }

    private void step(XMLStreamReader reader, Deque<String> path) throws XMLStreamException {
        if (reader.isEndElement()) {
            path.removeLast();
            return;
        }
        var here = path.isEmpty() ? "" : path.getLast() + "/" + reader.getLocalName();
        var taker = wanted.get(here);
        if (taker == null) {
            path.addLast(here);
            refuse(path.size() > MAX_DEPTH, reader, "tooDeep");
        } else {
            taker.accept(record(reader));
        }
    }

    private XmlRecord record(XMLStreamReader reader) throws XMLStreamException {
        var open = new ArrayDeque<XmlRecord>();
        var texts = new ArrayDeque<StringBuilder>();
        int elements = 0;
        while (true) {
            if (reader.isStartElement()) {
                refuse(++elements > MAX_ELEMENTS || open.size() > MAX_DEPTH, reader, "tooDeep");
                open.addLast(begin(reader));
                texts.addLast(new StringBuilder());
            } else if (reader.isEndElement()) {
                var done = open.removeLast();
                done.text(texts.removeLast().toString());
                if (open.isEmpty()) {
                    return done;
                }
                open.getLast().child(done);
            } else if (reader.hasText() && reader.getEventType() != XMLStreamConstants.COMMENT) {
                texts.getLast().append(reader.getText());
            }
            reader.next();
            refuseDoctype(reader);
        }
    }

    private XmlRecord begin(XMLStreamReader reader) {
        var record = new XmlRecord(reader.getLocalName(), placeBefore(reader));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            record.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return record;
    }

    private void parse(Step step) throws IOException {
        try (Reader in = text.open()) {
            var reader = factory().createXMLStreamReader(in);
            boolean more = true;
            while (more && reader.hasNext()) {
                reader.next();
                refuseDoctype(reader);
                if (reader.isStartElement() || reader.isEndElement()) {
                    more = step.take(reader);
                }
            }
        } catch (XMLStreamException malformed) {
            throw refusal(malformed);
        }
    }

    private FileRefused refusal(XMLStreamException malformed) {
        var at = malformed.getLocation();
        var place = at == null ? Place.whole(file) : new Place(file, at.getLineNumber(), at.getColumnNumber());
        boolean atEnd = place.line() >= text.lines();
        return new FileRefused(place, atEnd ? "truncated" : "malformed");
    }

    private void refuseDoctype(XMLStreamReader reader) {
        int event = reader.getEventType();
        boolean declares = event == XMLStreamConstants.DTD && !text.hasBareDoctype();
        refuse(declares || event == XMLStreamConstants.ENTITY_REFERENCE, reader, "doctype");
    }

    private void refuse(boolean wrong, XMLStreamReader reader, String key) {
        if (wrong) {
            throw new FileRefused(place(reader), key);
        }
    }

    private Place place(XMLStreamReader reader) {
        var at = reader.getLocation();
        return new Place(file, at.getLineNumber(), at.getColumnNumber());
    }

    /** Where it stood before it was written again ({@link XmlRecord#xml}), else where it stands. */
    private Place placeBefore(XMLStreamReader reader) {
        var at = reader.getAttributeValue(null, XmlRecord.AT);
        if (at == null || !AT.matcher(at).matches()) {
            return place(reader);
        }
        int colon = at.indexOf(':');
        return new Place(file, Integer.parseInt(at.substring(0, colon)), Integer.parseInt(at.substring(colon + 1)));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no entity is read");
        });
        return factory;
    }

    /** What is done with a start or end of element; false stops. */
    private interface Step {
        boolean take(XMLStreamReader reader) throws XMLStreamException;
    }
}
