package fr.ent.ejb.demo.files;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML file in the ministry's encoding, ISO-8859-15, one element a line. */
final class XmlFile {

    private static final String ENCODING = "ISO-8859-15";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    private XmlFile() throws XMLStreamException {
        // the JDK's own, whatever the server puts before it: the bytes must not depend on where they are written
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, ENCODING);
        writer.writeStartDocument(ENCODING, "1.0");
    }

    /** Writes a file by its content. */
    static byte[] of(Content content) {
        try {
            var file = new XmlFile();
            content.writeTo(file);
            file.writer.writeEndDocument();
            file.writer.close();
            return file.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands inside an element. */
    interface Content {
        void writeTo(XmlFile file) throws XMLStreamException;
    }

    /** An element with these attributes (name, value, name, value…; one without value is left out) around the content. */
    void element(String name, Content content, String... attributes) throws XMLStreamException {
        newLine();
        writer.writeStartElement(name);
        attributes(attributes);
        content.writeTo(this);
        newLine();
        writer.writeEndElement();
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        newLine();
        writer.writeEmptyElement(name);
        attributes(attributes);
    }

    /** A tag around a text; no tag at all when there is no text, as the ministry does. */
    void text(String name, Object value) throws XMLStreamException {
        if (value != null) {
            newLine();
            writer.writeStartElement(name);
            writer.writeCharacters(value.toString());
            writer.writeEndElement();
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                writer.writeAttribute(attributes[i], attributes[i + 1]);
            }
        }
    }

    private void newLine() throws XMLStreamException {
        writer.writeCharacters("\n");
    }
}
