package fr.ent.ejb.exchange.sts;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Governance;
import fr.ent.ejb.exchange.Labels;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.exchange.Values;
import fr.ent.ejb.exchange.XmlRecord;
import fr.ent.ejb.exchange.XmlRecords;
import fr.ent.persistence.schooling.directory.SchoolContact;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads STS_EDT, from STS-Web to the school's software: staff, functions, form tutors, services (formats/README.md §2). */
public final class DescendingReader {

    private final Feed feed;
    private final StsFrame frame;
    private final Staff staff;
    private final List<Given> given = new ArrayList<>();

    /** @param today a form tutor whose last day is over is no longer one */
    public DescendingReader(Feed feed, LocalDate today) {
        this.feed = feed;
        this.frame = new StsFrame(feed);
        this.staff = new Staff(feed, today);
        feed.governs(FactKind.SCHOOL, Governance.KEEPS);
        feed.governs(
                FactKind.MEF, Governance.ADDS); // SIECLE's nomenclature names them, or two files would rename in turn
        feed.governs(FactKind.SUBJECT, Governance.ADDS);
        feed.governs(FactKind.DIVISION, Governance.ADDS);
        feed.governs(FactKind.GROUP, Governance.ADDS);
        feed.governs(FactKind.STAFF, Governance.KEEPS);
        feed.governs(FactKind.SCHOOL_YEAR, Governance.KEEPS);
        feed.governs(FactKind.STAFF_FUNCTION, Governance.DECIDES);
        feed.governs(FactKind.FORM_TUTOR, Governance.DECIDES);
        feed.governs(FactKind.ASSIGNMENT, Governance.DECIDES);
        feed.governs(FactKind.ASSIGNED_TEACHER, Governance.DECIDES);
        feed.governs(FactKind.STAFF_ROLE, Governance.DECIDES);
    }

    /** Reads the file into the feed. */
    public void read(XmlRecords records) throws IOException {
        records.on(StsFrame.PARAMETERS, this::parameters)
                .on("NOMENCLATURES/MATIERES/MATIERE", this::subject)
                .on("NOMENCLATURES/MEFS/MEF", this::mef)
                .on("DONNEES/INDIVIDUS/INDIVIDU", staff::keep)
                .on("DONNEES/SUPPLEANTS/SUPPLEANT", staff::keep)
                .on(StsFrame.DIVISIONS, record -> services(record, StsFrame.DIVISION))
                .on(StsFrame.GROUPS, record -> services(record, StsFrame.GROUP))
                .read();
        given.forEach(this::settle);
        staff.settle();
    }

    /** The days of the year too: the ministry says them, the timetable software only repeats what it was told. */
    private void parameters(XmlRecord record) {
        frame.parameters(record);
        frame.year(record);
        record.all("UAJ").stream().findFirst().ifPresent(this::school);
    }

    /** How the school is reached, when the file says it. */
    private void school(XmlRecord uaj) {
        var values = new Values(uaj, feed.anomalies())
                .text(Field.PHONE, "TELEPHONE", SchoolContact.LONGEST_PHONE)
                .text(Field.MAIL, "MEL", SchoolContact.LONGEST_MAIL);
        if (!values.fields().isEmpty()) {
            feed.add(new Fact(FactKind.SCHOOL, Fact.OF_THE_SCHOOL, "", values.fields(), uaj.place()));
        }
    }

    private void subject(XmlRecord record) {
        record.attribute("CODE")
                .filter(code -> code.length() <= Labels.SUBJECT_CODE)
                .ifPresentOrElse(code -> feed.add(Labels.subject(record, code)), () -> feed.anomalies()
                        .note(record.place(), "subjectWithoutCode"));
    }

    private void mef(XmlRecord record) {
        var code = record.attribute("CODE").orElse("");
        if (code.isEmpty() || code.length() > Labels.MEF_CODE) {
            feed.anomalies().error(record.place(), "codeWrong", "CODE", code);
            return;
        }
        var label = Labels.of(record, code);
        feed.add(new Fact(FactKind.MEF, code, label, Map.of(Field.LABEL, label), record.place()));
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
            given.add(new Given(key, StsFrame.staff(teacher).orElse(""), teacher.place()));
        }
    }

    private void settle(Given one) {
        var teacher = feed.fact(FactKind.STAFF, one.teacher);
        if (teacher.isEmpty()) {
            feed.anomalies().warn(one.place, "teacherUnknown", one.teacher, "0");
            return;
        }
        var service = Fact.parts(one.service);
        var label = teacher.get().label() + " – " + service.get(1) + " – " + service.get(2);
        var key = one.service + Fact.SEPARATOR + one.teacher;
        feed.add(new Fact(FactKind.ASSIGNED_TEACHER, key, label, Map.of(), one.place));
        staff.teaches(one.teacher);
    }

    private record Given(String service, String teacher, Place place) {}
}
