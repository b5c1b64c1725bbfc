package fr.ent.ejb.schooling.attendance.law;

import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.AbsenceInterval;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsencePlan;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.ReasonMeaning;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.attendance.law.EntryKind;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** A school whose week is not known, so that every open day has two half-days, and pupils who miss some. */
public final class LawWorld {

    /** Friday 27 November 2026, in the morning of Paris. */
    public static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    public final Database base;
    public final SchoolWorld school;
    public final Person adviser;
    public final Division division;
    public final List<Person> pupils;
    public final AbsenceReason illness;

    public LawWorld(Database base) {
        this(base, "0990001N", ZoneId.of("Europe/Paris"), "A");
    }

    public LawWorld(Database base, String uai, ZoneId zone, String holidays) {
        this.base = base;
        school = new SchoolWorld(base, uai, zone, holidays);
        adviser = school.person("Cépéé", "Zoé");
        division = school.division("5B");
        pupils = school.pupils(division, 3);
        illness = base.inTransaction(() -> {
            var reason = new AbsenceReason(school.school(), 1, "Maladie", new ReasonMeaning(true, false));
            base.em().persist(reason);
            return reason;
        });
    }

    /** He was away all of these days: two half-days each. */
    public Absence away(int pupil, LocalDate first, LocalDate last) {
        return base.inTransaction(() -> {
            var absence = new Absence(
                    school.school(),
                    pupils.get(pupil),
                    AbsenceSource.SCHOOL,
                    new AbsencePlan(AbsenceKind.ABSENCE, AbsenceInterval.ofDays(first, last), null),
                    signature());
            base.em().persist(absence);
            return absence;
        });
    }

    /** Monday and Tuesday of that week: four half-days. */
    public Absence twoDays(int pupil) {
        return away(pupil, MONDAY, MONDAY.plusDays(1));
    }

    public void accepted(Absence absence) {
        base.inTransaction(() -> base.em().find(Absence.class, absence.id()).accept(illness, "", signature()));
    }

    public void refused(Absence absence) {
        base.inTransaction(
                () -> base.em().find(Absence.class, absence.id()).refuse("Motif non recevable", signature()));
    }

    public Signature signature() {
        return new Signature(adviser, NOW);
    }

    /** From now on the adviser acts, at that moment, with these roles. */
    public <T> T as(Instant now, Class<T> service, String... roles) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        base.give(Clock.class, clock)
                .give(AuditLog.class, new AuditLog())
                .give(Caller.class, new PlayedCaller(adviser.id(), school.school(), clock, roles));
        return base.make(service);
    }

    public Evaluated evaluate() {
        return evaluate(NOW);
    }

    public Evaluated evaluate(Instant now) {
        var keeper = as(now, ClockKeeper.class);
        return base.inTransaction(() -> keeper.evaluate(school.school().uai()));
    }

    /** What is kept of a pupil: "FOUR OPEN 4/0 2026-11-01: OPENED 4". */
    public List<String> followUps(int pupil) {
        return base.inTransaction(() -> base
                .em()
                .createQuery(
                        """
                        select f.id, f.rule, f.state, f.window.counted, f.window.pending, f.window.since
                        from FollowUp f where f.pupil.id = :pupil order by f.rule, f.window.since
                        """,
                        Object[].class)
                .setParameter("pupil", pupils.get(pupil).id())
                .getResultList()
                .stream()
                .map(row -> row[1] + " " + row[2] + " " + row[3] + "/" + row[4] + " " + row[5] + ": "
                        + entries((Long) row[0]))
                .toList());
    }

    private String entries(long followUp) {
        return String.join(
                " ",
                base
                        .em()
                        .createQuery(
                                "select e.kind from FollowUpEntry e where e.followUp.id = :id order by e.id",
                                EntryKind.class)
                        .setParameter("id", followUp)
                        .getResultList()
                        .stream()
                        .map(Enum::name)
                        .toList());
    }
}
