package fr.ent.ejb.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.PupilMarks;
import fr.ent.ejb.schooling.assessment.PupilMarksService;
import fr.ent.ejb.schooling.attendance.PupilAbsencesService;
import fr.ent.ejb.testing.PlayedRelative;
import fr.ent.ejb.testing.RecordedAudit;
import fr.ent.ejb.testing.SilentEvent;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a family's pages ask the base: as much for four children as for one, for 35 pupils in a class as for 5. */
@OnBothBases
class FamilyQueriesTest {

    /** QUALITY.md allows a page six, and the caller's own is one of them. */
    static final int MOST_WITHOUT_THE_CALLER = 5;

    static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    @Parameter
    Database base;

    @BeforeEach
    void noon_of_a_monday() {
        base.give(Clock.class, Clock.fixed(NOON, ZoneOffset.UTC))
                .give(AuditLog.class, new RecordedAudit())
                .give(Event.class, SilentEvent.any());
    }

    @Test
    void the_home_of_four_children_costs_what_that_of_one_does() {
        var one = homeOf(1, 5);
        assertThat(one).isPositive().isLessThanOrEqualTo(MOST_WITHOUT_THE_CALLER);
        base.empty();
        noon_of_a_monday();
        assertThat(homeOf(4, 35)).isEqualTo(one);
    }

    @Test
    void marks_in_a_class_of_35_cost_what_they_do_in_a_class_of_5() {
        var few = marksIn(5);
        assertThat(few).isPositive().isLessThanOrEqualTo(MOST_WITHOUT_THE_CALLER);
        base.empty();
        noon_of_a_monday();
        assertThat(marksIn(35)).isEqualTo(few);
    }

    @Test
    void absences_of_the_year_are_eleven_queries_at_most() {
        var family = family(1, 5);
        var service = base.make(PupilAbsencesService.class);
        assertThat(base.statements(() -> assertThat(
                                service.ofYear(family.child(0).id()).count().gross())
                        .isEqualTo(1)))
                .isLessThanOrEqualTo(11);
    }

    @Test
    void who_is_nobodys_guardian_costs_one() {
        var family = family(1, 5);
        base.give(Caller.class, new PlayedRelative(family.child(0)));
        var service = base.make(FamilyService.class);
        assertThat(base.statements(() -> assertThat(service.home().children()).isEmpty()))
                .isEqualTo(1);
    }

    private int homeOf(int children, int pupils) {
        family(children, pupils);
        var service = base.make(FamilyService.class);
        return base.statements(() -> {
            var home = service.home();
            assertThat(home.children()).hasSize(children);
            assertThat(home.children()).allSatisfy(news -> {
                assertThat(news.marks()).hasSize(FamilyService.MOST_MARKS);
                assertThat(news.absences()).hasSize(1);
                assertThat(news.lessons()).hasSize(1);
            });
        });
    }

    private int marksIn(int pupils) {
        var family = family(1, pupils);
        var service = base.make(PupilMarksService.class);
        return base.statements(
                () -> assertThat(service.marks(family.child(0).id(), null).subjects())
                        .hasSize(FamilyOfMany.SUBJECTS)
                        .extracting(PupilMarks.Subject::figures)
                        .allMatch(figures -> figures.pupils() == pupils));
    }

    private FamilyOfMany family(int children, int pupils) {
        var family = base.inTransaction(() -> new FamilyOfMany(base.em(), NOON, children, pupils));
        base.give(Caller.class, new PlayedRelative(family.mother(), Role.GUARDIAN));
        return family;
    }
}
