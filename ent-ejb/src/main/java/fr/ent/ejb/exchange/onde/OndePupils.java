package fr.ent.ejb.exchange.onde;

import fr.ent.ejb.exchange.CsvRow;
import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Governance;
import fr.ent.ejb.exchange.Values;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads eleves.csv: pupils and their class. A class of several levels (CE1-CE2) is one division. */
final class OndePupils {

    private static final Map<String, String> GENDERS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private static final Pattern INE = Pattern.compile("[0-9]{9}[0-9A-Za-z][A-Za-z]");

    static {
        GENDERS.putAll(Map.of("F", "FEMALE", "Féminin", "FEMALE", "Fille", "FEMALE"));
        GENDERS.putAll(Map.of("M", "MALE", "G", "MALE", "Masculin", "MALE", "Garçon", "MALE"));
    }

    private final Feed feed;
    private final OndeHeader header;
    private final OndePeople people;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> lineOfIne = new HashMap<>();
    private final Map<String, String> idOfClass = new HashMap<>();

    OndePupils(Feed feed, OndeHeader header) {
        this.feed = feed;
        this.header = header;
        this.people = new OndePeople(header, feed.anomalies());
        feed.governs(FactKind.DIVISION, Governance.DECIDES);
        feed.governs(FactKind.PUPIL, Governance.KEEPS);
        feed.governs(FactKind.ENROLMENT, Governance.DECIDES);
        feed.governs(FactKind.MEMBERSHIP, Governance.DECIDES);
    }

    void take(CsvRow row) {
        if (people.misses(row, OndeColumn.PUPIL_FAMILY, OndeColumn.PUPIL_FIRST, OndeColumn.BIRTH_DATE)) {
            return;
        }
        var values = people.names(row, OndeColumn.PUPIL_FAMILY, OndeColumn.PUPIL_USUAL, OndeColumn.PUPIL_FIRST)
                .day(Field.BIRTH_DATE, header.name(OndeColumn.BIRTH_DATE))
                .code(Field.GENDER, header.name(OndeColumn.GENDER), GENDERS);
        var birth = values.get(Field.BIRTH_DATE);
        if (birth.isEmpty()) {
            var tag = header.name(OndeColumn.BIRTH_DATE);
            feed.anomalies().error(row.placeOf(tag), "dateWrong", tag, people.said(row, OndeColumn.BIRTH_DATE));
            return;
        }
        people.address(row, values);
        ine(row, values);
        var key = OndeKeys.pupil(values.get(Field.FAMILY_NAME), values.get(Field.FIRST_NAME), birth);
        var first = lines.putIfAbsent(key, row.place().line());
        if (first == null) {
            pupil(row, key, values);
        } else {
            feed.anomalies().warn(row.place(), "pupilTwice", Integer.toString(first));
        }
    }

    private void pupil(CsvRow row, String key, Values values) {
        var label = OndePeople.label(values);
        feed.add(new Fact(FactKind.PUPIL, key, label, values.fields(), row.place()));
        var terms = Map.of(Field.FROM, "", Field.TO, "");
        feed.add(new Fact(FactKind.ENROLMENT, key, label, terms, row.place()));
        var division = people.said(row, OndeColumn.CLASS);
        if (division.isEmpty()) {
            feed.anomalies().warn(row.place(), "divisionMissing");
        } else {
            place(row, key, label, division);
            var named = OndeKeys.named(values.get(Field.FAMILY_NAME), values.get(Field.FIRST_NAME), division);
            if (!names.add(named)) {
                feed.anomalies().warn(row.place(), "pupilHomonyms", division);
            }
        }
    }

    private void place(CsvRow row, String key, String label, String division) {
        var id = people.said(row, OndeColumn.CLASS_ID);
        if (!id.equals(idOfClass.computeIfAbsent(division, any -> id))) {
            var tag = header.name(OndeColumn.CLASS);
            feed.anomalies().error(row.placeOf(tag), "classNameTwice", division);
        }
        var code = OndeKeys.division(division);
        feed.add(new Fact(FactKind.DIVISION, code, division, Map.of(Field.LABEL, shown(division)), row.place()));
        var member = Fact.key(key, "D", code);
        feed.add(new Fact(FactKind.MEMBERSHIP, member, label + " – " + division, Map.of(), row.place()));
    }

    private void ine(CsvRow row, Values values) {
        var said = people.said(row, OndeColumn.INE);
        if (said.isEmpty()) {
            return;
        }
        var tag = header.name(OndeColumn.INE);
        if (!INE.matcher(said).matches()) {
            feed.anomalies().warn(row.placeOf(tag), "ineMalformed");
        } else if (lineOfIne.containsKey(said)) {
            feed.anomalies().warn(row.placeOf(tag), "ineTwiceInTable", Integer.toString(lineOfIne.get(said)));
        } else {
            lineOfIne.put(said, row.place().line());
            values.put(Field.INE, said);
        }
    }

    /** The name of a division as it is kept: 60 characters. */
    static String shown(String division) {
        return division.substring(0, Math.min(60, division.length()));
    }
}
