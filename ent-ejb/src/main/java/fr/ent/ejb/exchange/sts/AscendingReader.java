package fr.ent.ejb.exchange.sts;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Governance;
import fr.ent.ejb.exchange.Values;
import fr.ent.ejb.exchange.XmlRecord;
import fr.ent.ejb.exchange.XmlRecords;
import fr.ent.persistence.schooling.timetable.WeekPattern;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads EDT_STS, from the timetable software to STS-Web: week patterns and weekly lessons (formats/README.md §2). */
public final class AscendingReader {

    private final Feed feed;
    private final StsFrame frame;
    private final Slots slots;
    private final Predicate<String> isKnownStaff;

    /** @param isKnownStaff by TYPE:ID: this file names teachers without saying who they are */
    public AscendingReader(Feed feed, Predicate<String> isKnownStaff) {
        this.feed = feed;
        this.frame = new StsFrame(feed);
        this.slots = new Slots(feed);
        this.isKnownStaff = isKnownStaff;
        Stream.of(FactKind.SUBJECT, FactKind.DIVISION, FactKind.GROUP, FactKind.ASSIGNMENT, FactKind.ASSIGNED_TEACHER)
                .forEach(kind -> feed.governs(kind, Governance.ADDS));
        feed.governs(FactKind.WEEK_PATTERN, Governance.DECIDES);
        feed.governs(FactKind.TIME_SLOT, Governance.DECIDES);
    }

    /** Reads the file into the feed. */
    public void read(XmlRecords records) throws IOException {
        records.on(StsFrame.PARAMETERS, frame::parameters)
                .on("ALTERNANCES/ALTERNANCE", this::weekPattern)
                .on(StsFrame.DIVISIONS, record -> services(record, StsFrame.DIVISION))
                .on(StsFrame.GROUPS, record -> services(record, StsFrame.GROUP))
                .read();
        slots.settle();
    }

    private void weekPattern(XmlRecord record) {
        var code = record.attribute("CODE").orElse("");
        if (code.isEmpty() || code.length() > Slots.PATTERN_CODE) {
            feed.anomalies().error(record.place(), "codeWrong", "ALTERNANCE", code);
            return;
        }
        var mondays = new TreeSet<LocalDate>();
        for (var week : record.all("SEMAINES/DATE_DEBUT_SEMAINE")) {
            Values.day(week.text())
                    .ifPresentOrElse(day -> mondays.add(WeekPattern.mondayOf(day)), () -> feed.anomalies()
                            .error(week.place(), "dateWrong", "DATE_DEBUT_SEMAINE", week.text()));
        }
        var weeks = mondays.stream().map(LocalDate::toString).collect(Collectors.joining(","));
        var label = record.value("LIBELLE_LONG")
                .or(() -> record.value("LIBELLE_COURT"))
                .orElse(code);
        feed.add(new Fact(FactKind.WEEK_PATTERN, code, label, Map.of(Field.WEEKS, weeks), record.place()));
    }

    private void services(XmlRecord record, String type) {
        frame.structure(record, type).ifPresent(structure -> {
            for (var service : record.all("SERVICES/SERVICE")) {
                frame.service(service, type, structure).ifPresent(key -> teachers(service, key));
            }
        });
    }

    private void teachers(XmlRecord service, String key) {
        for (var teacher : service.all("ENSEIGNANTS/ENSEIGNANT")) {
            var id = StsFrame.staff(teacher).orElse("");
            var lessons = teacher.all("COURS_RATTACHES/COURS");
            if (!isKnownStaff.test(id)) {
                feed.anomalies().warn(teacher.place(), "teacherUnknown", id, Integer.toString(lessons.size()));
                continue;
            }
            var parts = Fact.parts(key);
            var label = parts.get(1) + " – " + parts.get(2);
            var taught = key + Fact.SEPARATOR + id;
            feed.add(new Fact(FactKind.ASSIGNED_TEACHER, taught, label, Map.of(), teacher.place()));
            lessons.forEach(lesson -> slots.keep(lesson, taught));
        }
    }
}
