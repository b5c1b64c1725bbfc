package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.ejb.testing.PlayedRelative;
import fr.ent.ejb.testing.RecordedAudit;
import fr.ent.ejb.testing.SilentEvent;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** A school whose teacher gave one assessment, and people who act in it without a container. */
class AssessmentWorld {

    static final LocalDate DAY = Gradebook.DAY;
    static final Instant NOW = Gradebook.NOW;

    final Database base;
    final Gradebook book;
    final Assessment test;
    final RecordedAudit audit = new RecordedAudit();

    AssessmentWorld(Database base, String uai, int pupils) {
        this.base = base;
        book = base.inTransaction(() -> {
            var made = new Gradebook(base, uai, pupils);
            made.keep(new GradingPeriod(
                    made.year, GradingPeriod.Kind.TRIMESTER, 1, Gradebook.RENTREE, LocalDate.of(2026, 11, 30)));
            made.keep(new GradingPeriod(
                    made.year, GradingPeriod.Kind.TRIMESTER, 2, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 3, 12)));
            made.pupils.forEach(pupil -> enrol(made, pupil));
            return made;
        });
        test = base.inTransaction(() -> book.assess("Fractions", DAY));
    }

    static void enrol(Gradebook book, Person pupil) {
        book.keep(new Enrolment(pupil, book.year, Validity.from(Gradebook.RENTREE)));
    }

    /** From now on this person acts at that instant in the school of this world, with these roles. */
    <T> T as(Person who, Instant now, Class<T> service, String... roles) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        base.give(Clock.class, clock)
                .give(AuditLog.class, audit)
                .give(Event.class, SilentEvent.any())
                .give(Caller.class, new PlayedCaller(who.id(), book.school, clock, roles));
        return base.make(service);
    }

    /** From now on this person, of a family, asks at that instant. */
    <T> T family(Person who, Instant now, Class<T> service, String... roles) {
        base.give(Clock.class, Clock.fixed(now, ZoneOffset.UTC))
                .give(AuditLog.class, audit)
                .give(Caller.class, new PlayedRelative(who, roles));
        return base.make(service);
    }

    <T> T teacher(Class<T> service) {
        return as(book.teacher, NOW, service, Role.TEACHER);
    }

    GridSaved save(MarkEntryService service, Map<Long, CellEntry> cells) {
        return base.inTransaction(() -> service.save(test.id(), cells));
    }

    long pupil(int rank) {
        return book.pupils.get(rank).id();
    }

    /** Something for each pupil, typed where nothing was. */
    Map<Long, CellEntry> everybody(String text) {
        var cells = new HashMap<Long, CellEntry>();
        book.pupils.forEach(pupil -> cells.put(pupil.id(), CellEntry.first(text)));
        return cells;
    }
}
