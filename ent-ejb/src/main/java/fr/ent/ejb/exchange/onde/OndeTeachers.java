package fr.ent.ejb.exchange.onde;

import fr.ent.ejb.exchange.CsvRow;
import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Governance;
import fr.ent.ejb.exchange.WholeClass;
import java.util.Map;

/**
 * Reads enseignants.csv: teachers and their class, whose form tutor each is. Two lines of one name are one person with
 * two classes; the director, who usually teaches too, has both functions.
 */
final class OndeTeachers {

    private static final String TEACHES = "ENS";
    private static final String DIRECTS = "DIR";

    private final Feed feed;
    private final OndePeople people;

    OndeTeachers(Feed feed, OndeHeader header) {
        this.feed = feed;
        this.people = new OndePeople(header, feed.anomalies());
        feed.governs(FactKind.DIVISION, Governance.ADDS);
        feed.governs(FactKind.SUBJECT, Governance.ADDS);
        feed.governs(FactKind.STAFF, Governance.KEEPS);
        feed.governs(FactKind.STAFF_FUNCTION, Governance.DECIDES);
        feed.governs(FactKind.FORM_TUTOR, Governance.DECIDES);
        feed.governs(FactKind.ASSIGNMENT, Governance.DECIDES);
        feed.governs(FactKind.ASSIGNED_TEACHER, Governance.DECIDES);
        feed.governs(FactKind.STAFF_ROLE, Governance.DECIDES);
    }

    void take(CsvRow row) {
        if (people.misses(row, OndeColumn.ADULT_FAMILY, OndeColumn.ADULT_FIRST)) {
            return;
        }
        var values = people.adult(row);
        people.address(row, values);
        var key = OndeKeys.teacher(values.get(Field.FAMILY_NAME), values.get(Field.FIRST_NAME));
        var label = OndePeople.label(values);
        if (!feed.add(new Fact(FactKind.STAFF, key, label, values.fields(), row.place()))) {
            feed.anomalies().note(row.place(), "teacherTwice");
        }
        function(row, key, label, TEACHES);
        if (OndeKeys.fold(people.said(row, OndeColumn.DIRECTOR)).equals("oui")) {
            function(row, key, label, DIRECTS);
        }
        var division = people.said(row, OndeColumn.CLASS);
        if (!division.isEmpty()) {
            holds(row, key, label, division);
        }
    }

    private void function(CsvRow row, String key, String label, String code) {
        feed.add(new Fact(FactKind.STAFF_FUNCTION, Fact.key(key, code), label + " – " + code, Map.of(), row.place()));
    }

    private void holds(CsvRow row, String key, String label, String division) {
        var code = OndeKeys.division(division);
        var named = Map.of(Field.LABEL, OndePupils.shown(division));
        feed.add(new Fact(FactKind.DIVISION, code, division, named, row.place()));
        var tutor = Fact.key(key, code);
        feed.add(new Fact(FactKind.FORM_TUTOR, tutor, label + " – " + division, Map.of(), row.place()));
        WholeClass.teaches(feed, new WholeClass.Given(code, key, label, row.place()));
    }
}
