package fr.ent.ejb.exchange.aaf;

import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.exchange.Said;
import fr.ent.ejb.exchange.XmlRecord;
import fr.ent.persistence.schooling.directory.School;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One request of a feed: about whom, what is to be done, and the attributes that it says, each with its values. */
final class AafRequest implements Said {

    /** What a request asks for; a complete feed has only ADD. */
    enum Operation {
        ADD("addRequest"),
        MODIFY("modifyRequest"),
        DELETE("deleteRequest");

        private final String element;

        Operation(String element) {
            this.element = element;
        }

        /** In which it is written. */
        String element() {
            return element;
        }
    }

    private final XmlRecord record;
    private final Operation operation;
    private final Map<String, XmlRecord> attributes = new LinkedHashMap<>();

    AafRequest(XmlRecord record, Operation operation) {
        this.record = record;
        this.operation = operation;
        var path = operation == Operation.MODIFY ? "modifications/modification" : "attributes/attr";
        for (var attribute : record.all(path)) {
            attribute.attribute("name").ifPresent(name -> attributes.put(name, attribute));
        }
    }

    Operation operation() {
        return operation;
    }

    /** EtabEducNat, Eleve…; empty when it is not said. */
    String category() {
        return record.all("operationalAttributes/attr/value").stream()
                .findFirst()
                .map(XmlRecord::text)
                .orElse("");
    }

    /** The join key, unique in the académie. */
    String id() {
        return record.all("identifier/id").stream()
                .findFirst()
                .map(XmlRecord::text)
                .orElse("");
    }

    /** Has it a join key that may be one? */
    boolean hasId() {
        return !id().isEmpty() && id().length() <= School.LONGEST_STRUCTURE;
    }

    @Override
    public Place place() {
        return record.place();
    }

    @Override
    public Optional<String> said(String name) {
        return Optional.ofNullable(attributes.get(name)).map(attribute -> attribute.all("value").stream()
                .findFirst()
                .map(XmlRecord::text)
                .map(AafText::plain)
                .orElse(""));
    }

    /** The values of an attribute, each cut at its dollars; none when it is absent or empty. */
    List<List<String>> values(String name) {
        var attribute = attributes.get(name);
        return attribute == null
                ? List.of()
                : attribute.all("value").stream()
                        .map(XmlRecord::text)
                        .filter(text -> !text.isEmpty())
                        .map(AafText::plain)
                        .map(text -> List.of(text.split("\\$", -1)))
                        .toList();
    }

    /** The first parts of all values: what names a school does so there. */
    Set<String> mentions() {
        return attributes.keySet().stream()
                .flatMap(name -> values(name).stream())
                .map(value -> value.get(0))
                .collect(Collectors.toSet());
    }

    @Override
    public Place placeOf(String name) {
        var attribute = attributes.get(name);
        return attribute == null ? place() : attribute.place();
    }
}
