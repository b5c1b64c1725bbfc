package fr.ent.ejb.exchange.sts;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Values;
import fr.ent.ejb.exchange.XmlRecord;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What both directions of STS share: the school, the structures and who teaches what (formats/README.md §2). */
final class StsFrame {

    static final String PARAMETERS = "PARAMETRES";
    static final String DIVISIONS = "DONNEES/STRUCTURE/DIVISIONS/DIVISION";
    static final String GROUPS = "DONNEES/STRUCTURE/GROUPES/GROUPE";
    static final String DIVISION = "D";
    static final String GROUP = "G";

    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_MODALITY = 4;
    private static final int LONGEST_SUBJECT = 6;

    private final Feed feed;

    StsFrame(Feed feed) {
        this.feed = feed;
    }

    /** Keeps the school, its academy and the year; the ascending file usually says none of them. */
    void parameters(XmlRecord record) {
        var school = record.all("UAJ").stream().findFirst();
        var year = record.all("ANNEE_SCOLAIRE").stream().findFirst();
        feed.about(
                school.flatMap(uaj -> uaj.attribute("CODE")).orElse(null),
                year.flatMap(annee -> annee.attribute("ANNEE")).orElse(null),
                null);
        feed.academy(record.all("UAJ/ACADEMIE/CODE").stream()
                .findFirst()
                .map(XmlRecord::text)
                .orElse(null));
    }

    /** Makes a fact of the first and the last day of the year, when the file says both. */
    void year(XmlRecord parameters) {
        for (var year : parameters.all("ANNEE_SCOLAIRE")) {
            var days = new Values(year, feed.anomalies())
                    .day(Field.FROM, "DATE_DEBUT")
                    .day(Field.TO, "DATE_FIN");
            if (!days.get(Field.FROM).isEmpty() && !days.get(Field.TO).isEmpty()) {
                var label = year.attribute("ANNEE").orElse("");
                feed.add(new Fact(FactKind.SCHOOL_YEAR, Fact.THE_YEAR, label, days.fields(), year.place()));
            }
        }
    }

    /** The code of a division or group, which is also made a fact; empty, and said, when it cannot be one. */
    Optional<String> structure(XmlRecord record, String type) {
        var code = record.attribute("CODE").orElse("");
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            feed.anomalies().error(record.place(), "codeWrong", "CODE", code);
            return Optional.empty();
        }
        var label = record.value("LIBELLE_LONG").orElse(code);
        var fields = new EnumMap<Field, String>(Map.of(Field.LABEL, label));
        boolean division = type.equals(DIVISION);
        if (division) {
            fields.put(Field.MEFS, codes(record, "MEFS_APPARTENANCE/MEF"));
        } else {
            fields.put(Field.DIVISIONS, codes(record, "DIVISIONS_APPARTENANCE/DIVISION_APPARTENANCE"));
        }
        feed.add(new Fact(division ? FactKind.DIVISION : FactKind.GROUP, code, label, fields, record.place()));
        if (!division && fields.get(Field.DIVISIONS).isEmpty()) {
            feed.anomalies().note(record.place(), "groupWithoutDivision", code);
        }
        return Optional.of(code);
    }

    /** The key of a service of a structure, which is also made a fact; empty, and said, when it cannot be one. */
    Optional<String> service(XmlRecord service, String type, String structure) {
        var subject = service.attribute("CODE_MATIERE").orElse("");
        var modality = service.attribute("CODE_MOD_COURS").orElse("CG"); // cours général, the ordinary one
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT || modality.length() > LONGEST_MODALITY) {
            feed.anomalies().error(service.place(), "codeWrong", "CODE_MATIERE", subject);
            return Optional.empty();
        }
        feed.add(new Fact(FactKind.SUBJECT, subject, subject, Map.of(), service.place()));
        var key = Fact.key(type, structure, subject, modality);
        feed.add(new Fact(FactKind.ASSIGNMENT, key, structure + " – " + subject, Map.of(), service.place()));
        return Optional.of(key);
    }

    /** TYPE:ID, the pair that names a member of staff: local and epp identifiers collide. Empty when one is missing. */
    static Optional<String> staff(XmlRecord record) {
        return record.attribute("ID")
                .flatMap(id -> record.attribute("TYPE").map(type -> type + ":" + id))
                .filter(key -> key.length() <= 80);
    }

    private static String codes(XmlRecord record, String path) {
        return record.all(path).stream()
                .flatMap(part -> part.attribute("CODE").stream())
                .sorted()
                .distinct()
                .collect(Collectors.joining(Fact.SEPARATOR));
    }
}
