package fr.ent.ejb.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One record of a national file, such as a pupil with all that is inside, and where it stands. */
public final class XmlRecord implements Said {

    /** The attribute of a written record that says where it stood: line, colon, column. */
    static final String AT = "entAt";

    private final String name;
    private final Place place;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlRecord> children = new ArrayList<>();
    private String text = "";

    XmlRecord(String name, Place place) {
        this.name = name;
        this.place = place;
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value.strip());
    }

    void child(XmlRecord child) {
        children.add(child);
    }

    void text(String value) {
        text = value.strip();
    }

    /** Written again, with the places where it stood: {@link XmlRecords} takes them over when it reads the text. */
    public String xml() {
        var text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        if (!children.isEmpty()) {
            out.append(' ').append(AT).append("=\"").append(place.line()).append(':');
            out.append(place.column()).append('"');
        }
        attributes.forEach((attribute, value) -> out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        out.append('>').append(escaped(text));
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }

    /** A text as XML writes it, inside an element or an attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;")
                .replace("\n", "&#10;");
    }

    @Override
    public Place place() {
        return place;
    }

    /** Its own text, without surrounding blanks. */
    public String text() {
        return text;
    }

    /** An attribute that says something. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isEmpty());
    }

    /** SIECLE tells an absent tag from an empty one. */
    @Override
    public Optional<String> said(String tag) {
        return children.stream()
                .filter(child -> child.name.equals(tag))
                .findFirst()
                .map(XmlRecord::text);
    }

    /** The records at a path below this one, such as SERVICES/SERVICE. */
    public List<XmlRecord> all(String path) {
        var found = List.of(this);
        for (var step : path.split("/")) {
            found = found.stream()
                    .flatMap(record -> record.children.stream())
                    .filter(child -> child.name.equals(step))
                    .toList();
        }
        return found;
    }

    @Override
    public Place placeOf(String tag) {
        return all(tag).stream().findFirst().map(XmlRecord::place).orElse(place);
    }
}
