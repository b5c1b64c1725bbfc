package fr.ent.ejb.exchange.sts;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Values;
import fr.ent.ejb.exchange.XmlRecord;
import fr.ent.persistence.schooling.directory.StaffFunction;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The staff of STS_EDT: INDIVIDU and, since 2017, SUPPLEANT. */
final class Staff {

    /** What is written for somebody without FONCTION (on leave, paid by the school itself). */
    static final String NO_FUNCTION = "-";

    private static final Set<String> TYPES = Set.of("epp", "eppsup", "local", "dir");
    private static final Map<String, String> GENDERS = Map.of("1", "MALE", "2", "FEMALE");
    private static final Map<String, String> CIVILITIES = Map.of("1", "M", "2", "MME", "3", "MME");
    private static final int NAME = 100;
    private static final int GRADE = 60;

    private final Feed feed;
    private final LocalDate today;
    private final Map<String, XmlRecord> withoutFunction = new LinkedHashMap<>();
    private final Set<String> teaching = new HashSet<>();

    Staff(Feed feed, LocalDate today) {
        this.feed = feed;
        this.today = today;
    }

    /** Keeps one member of staff, his function and the divisions whose form tutor he is. */
    void keep(XmlRecord record) {
        var key = StsFrame.staff(record).orElse("");
        if (key.isEmpty()) {
            feed.anomalies().error(record.place(), "idMissing", "ID, TYPE");
            return;
        }
        if (!TYPES.contains(record.attribute("TYPE").orElse(""))) {
            feed.anomalies()
                    .warn(
                            record.place(),
                            "valueUnknown",
                            "TYPE",
                            record.attribute("TYPE").orElse(""));
        }
        var values = person(record);
        if (values.get(Field.FAMILY_NAME).isEmpty()) {
            feed.anomalies().error(record.place(), "nameMissing");
            return;
        }
        var label = label(values);
        if (!feed.add(new Fact(FactKind.STAFF, key, label, values.fields(), record.place()))) {
            feed.anomalies().error(record.place(), "idTwice", "ID", key);
            return;
        }
        function(key, label, record);
        for (var tutor : record.all("PROFS_PRINC/PROF_PRINC")) {
            formTutor(key, label, tutor);
        }
    }

    private Values person(XmlRecord record) {
        var hasBoth = record.value("NOM_PATRONYMIQUE").isPresent();
        var values = new Values(record, feed.anomalies())
                .text(Field.FAMILY_NAME, hasBoth ? "NOM_PATRONYMIQUE" : "NOM_USAGE", NAME)
                .text(Field.USUAL_NAME, "NOM_USAGE", NAME)
                .text(Field.FIRST_NAME, "PRENOM", NAME)
                .code(Field.GENDER, "SEXE", GENDERS)
                .code(Field.CIVILITY, "CIVILITE", CIVILITIES)
                .day(Field.BIRTH_DATE, "DATE_NAISSANCE");
        if (values.get(Field.USUAL_NAME).equals(values.get(Field.FAMILY_NAME))) {
            values.put(Field.USUAL_NAME, ""); // STS repeats the name of birth there
        }
        return values;
    }

    private void function(String key, String label, XmlRecord record) {
        var code = record.value("FONCTION").orElse(NO_FUNCTION);
        if (code.length() > StaffFunction.LONGEST_CODE) {
            feed.anomalies().error(record.placeOf("FONCTION"), "codeWrong", "FONCTION", code);
            return;
        }
        if (code.equals(NO_FUNCTION)) {
            withoutFunction.put(key, record);
        }
        var said = new Values(record, feed.anomalies()).text(Field.GRADE, "GRADE", GRADE);
        feed.add(new Fact(
                FactKind.STAFF_FUNCTION, Fact.key(key, code), label + " – " + code, said.fields(), record.place()));
    }

    private void formTutor(String key, String label, XmlRecord tutor) {
        var division = tutor.value("CODE_STRUCTURE").orElse("");
        boolean over = tutor.value("DATE_FIN")
                .flatMap(Values::day)
                .filter(last -> !last.isAfter(today))
                .isPresent();
        if (division.isEmpty() || over) {
            return;
        }
        feed.add(new Fact(
                FactKind.FORM_TUTOR, Fact.key(key, division), label + " – " + division, Map.of(), tutor.place()));
    }

    /** Remembers that a service names this person. */
    void teaches(String key) {
        teaching.add(key);
    }

    /** Says who has no function but teaches, and the divisions that form tutors have and the file has not. */
    void settle() {
        withoutFunction.forEach((key, record) -> feed.anomalies()
                .note(record.place(), teaching.contains(key) ? "functionMissingButTeaches" : "functionMissing", key));
        for (var tutor : feed.facts(FactKind.FORM_TUTOR).values().stream().toList()) {
            var division = Fact.parts(tutor.key()).get(1);
            if (feed.fact(FactKind.DIVISION, division).isEmpty()) {
                feed.anomalies().warn(tutor.place(), "divisionUnknown", division);
                feed.remove(FactKind.FORM_TUTOR, tutor.key());
            }
        }
    }

    private static String label(Values values) {
        var usual = values.get(Field.USUAL_NAME);
        return ((usual.isEmpty() ? values.get(Field.FAMILY_NAME) : usual) + " " + values.get(Field.FIRST_NAME)).strip();
    }
}
