package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.ejb.testing.PlayedRelative;
import fr.ent.ejb.testing.RecordedAudit;
import fr.ent.ejb.testing.SilentEvent;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.assessment.PeriodClosing;
import fr.ent.persistence.schooling.assessment.PeriodClosingRepository;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.FormTutor;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PostalAddress;
import fr.ent.persistence.schooling.report.Appreciation;
import fr.ent.persistence.schooling.report.card.ReportKind;
import fr.ent.persistence.testing.Database;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A class with marks in a trimester, its head, its families, and a clock that a test sets. */
final class CardWorld {

    static final Instant CLOSED = Instant.parse("2026-12-02T10:00:00Z");
    static final Instant MADE = CLOSED.plusSeconds(3_600);
    static final Instant PUBLISHED = Instant.parse("2026-12-04T07:00:00Z");
    static final String PAGE = "https://ent.invalid/verify.xhtml";

    final Database base;
    final MemoryFiles files = new MemoryFiles();
    final RecordedAudit audit = new RecordedAudit();
    Gradebook book;
    GradingPeriod period;
    Person head;
    Person mother;
    Person father;

    CardWorld(Database base, String uai, int pupils) {
        this.base = base;
        base.inTransaction(() -> fill(uai, pupils));
    }

    private void fill(String uai, int pupils) {
        book = new Gradebook(base, uai, pupils);
        period = book.keep(new GradingPeriod(
                book.year, GradingPeriod.Kind.TRIMESTER, 1, Gradebook.RENTREE, LocalDate.of(2026, 11, 30)));
        head = book.person("Tete", "Alix");
        book.keep(new FormTutor(book.teacher, book.division, Validity.from(Gradebook.RENTREE)));
        var test = book.assess("Fractions", Gradebook.DAY);
        for (var n = 0; n < pupils; n++) {
            var pupil = book.pupils.get(n);
            book.keep(new Enrolment(pupil, book.year, Validity.from(Gradebook.RENTREE)));
            book.mark(test, pupil, String.valueOf(5 + n));
            var words = new Appreciation(pupil.id(), period.id(), book.assignment);
            words.write("Trimestre sérieux de l’élève " + n, book.teacher.id(), Gradebook.NOW);
            book.keep(words);
        }
        mother = guardian("Mere", "1 rue de l’Essai");
        father = guardian("Pere", "2 rue de l’Essai");
    }

    /** A legal guardian of the first pupil. */
    Person guardian(String name, String street) {
        var made = book.person(name, "Ada");
        made.moveTo(new PostalAddress(street, "99000", "Essai", null));
        var terms = new GuardianshipTerms(GuardianshipLevel.LEGAL, "10", GuardianshipTerms.Duties.NONE);
        book.keep(new Guardianship(book.pupils.get(0), made, terms, Validity.from(Gradebook.RENTREE)));
        return made;
    }

    void close(Instant publish) {
        base.inTransaction(() -> {
            var closings = base.make(PeriodClosingRepository.class);
            var closing = closings.find(book.division.id(), period.id())
                    .orElseGet(() -> closings.add(new PeriodClosing(book.division, period)));
            closing.close(CLOSED, publish);
        });
    }

    void reopen() {
        base.inTransaction(() -> base.make(PeriodClosingRepository.class)
                .find(book.division.id(), period.id())
                .orElseThrow()
                .reopen());
    }

    /** Asks for documents and makes them, as the head at that instant. */
    long make(ReportKind kind, Instant now) {
        var service = staff(head, now, ReportBatchService.class, Role.PRINCIPAL);
        var batch = base.inTransaction(() -> service.start(kind, division(), period.id(), PAGE));
        run(batch, now);
        return batch;
    }

    void run(long batch, Instant now) {
        var runner = staff(head, now, BatchRunner.class, Role.PRINCIPAL);
        base.inTransaction(() -> runner.make(new BatchWaiting(book.school.uai(), book.school.id(), batch, PAGE)));
    }

    long division() {
        return book.division.id();
    }

    <T> T staff(Person who, Instant now, Class<T> service, String... roles) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return made(clock, new PlayedCaller(who.id(), book.school, clock, roles), service);
    }

    <T> T family(Person who, Instant now, Class<T> service, String... roles) {
        return made(Clock.fixed(now, ZoneOffset.UTC), new PlayedRelative(who, roles), service);
    }

    private <T> T made(Clock clock, Caller caller, Class<T> service) {
        base.give(Clock.class, clock)
                .give(AuditLog.class, audit)
                .give(FileStore.class, files)
                .give(Event.class, SilentEvent.any())
                .give(Caller.class, caller);
        return base.make(service);
    }
}
