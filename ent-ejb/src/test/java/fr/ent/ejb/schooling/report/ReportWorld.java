package fr.ent.ejb.schooling.report;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.ejb.testing.RecordedAudit;
import fr.ent.ejb.testing.SilentEvent;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.directory.FormTutor;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.GradingPeriod.Kind;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A division in its second trimester: a teacher, a form tutor who does not teach it, a head, marks in both periods. */
class ReportWorld {

    /** A Tuesday of the second trimester, at nine in Paris. */
    static final Instant NOW = Instant.parse("2027-01-12T08:00:00Z");

    final Database base;
    final RecordedAudit audit = new RecordedAudit();
    final Gradebook book;
    GradingPeriod first;
    GradingPeriod second;
    Person head;
    Person tutor;
    Assessment test;

    ReportWorld(Database base, String uai, int pupils) {
        this.base = base;
        book = base.inTransaction(() -> {
            var made = new Gradebook(base, uai, pupils);
            first = made.keep(
                    new GradingPeriod(made.year, Kind.TRIMESTER, 1, Gradebook.RENTREE, LocalDate.of(2026, 11, 30)));
            second = made.keep(new GradingPeriod(
                    made.year, Kind.TRIMESTER, 2, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 3, 12)));
            head = made.person("Chef", "Ève");
            tutor = made.person("Principal", "Paul");
            made.keep(new FormTutor(tutor, made.division, Validity.from(Gradebook.RENTREE)));
            return made;
        });
        test = base.inTransaction(() -> {
            var before = book.assess("Fractions", Gradebook.DAY);
            var now = book.assess("Aires", LocalDate.of(2027, 1, 5));
            for (var pupil : book.pupils) {
                book.mark(before, pupil, "10");
                book.mark(now, pupil, pupil == book.pupils.get(0) ? "16" : "12");
            }
            return now;
        });
    }

    /** From now on this person acts in this school, with these roles. */
    <T> T as(Person who, Class<T> service, String... roles) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        base.give(Clock.class, clock)
                .give(AuditLog.class, audit)
                .give(Event.class, SilentEvent.any())
                .give(Caller.class, new PlayedCaller(who.id(), book.school, clock, roles));
        return base.make(service);
    }

    <T> T head(Class<T> service) {
        return as(head, service, Role.PRINCIPAL);
    }

    <T> T tutor(Class<T> service) {
        return as(tutor, service, Role.TEACHER);
    }

    <T> T teacher(Class<T> service) {
        return as(book.teacher, service, Role.TEACHER);
    }

    long pupil(int rank) {
        return book.pupils.get(rank).id();
    }

    long division() {
        return book.division.id();
    }

    long given() {
        return book.assignment.id();
    }

    /** PostgreSQL draws its ids by a SELECT, fifty at a time. */
    static boolean reads(String sql) {
        return sql.startsWith("SELECT") && !sql.contains("NEXTVAL");
    }
}
