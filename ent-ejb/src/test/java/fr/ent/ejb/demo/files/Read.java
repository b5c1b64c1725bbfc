package fr.ent.ejb.demo.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads a file by another way than the product does, so that a test depends on no reader of ours. */
final class Read {

    private Read() {}

    static Stream<Element> elements(byte[] file, String name) {
        try {
            var found = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file))
                    .getElementsByTagName(name);
            return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<String> texts(byte[] file, String name) {
        return elements(file, name).map(Element::getTextContent);
    }

    static Stream<String> attributes(byte[] file, String name, String attribute) {
        return elements(file, name).map(element -> element.getAttribute(attribute));
    }

    static String text(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? null : found.item(0).getTextContent();
    }
}
