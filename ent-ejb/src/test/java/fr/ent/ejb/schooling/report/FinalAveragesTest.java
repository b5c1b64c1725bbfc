package fr.ent.ejb.schooling.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.AnnualService;
import fr.ent.ejb.schooling.assessment.AveragesService;
import fr.ent.ejb.schooling.assessment.PupilMarks;
import fr.ent.ejb.schooling.assessment.PupilMarksService;
import fr.ent.ejb.schooling.assessment.PupilYearService;
import fr.ent.ejb.testing.PlayedRelative;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** An average that the teacher gave in place of the computed one (16) stands wherever an average stands, and is told as such. */
@OnBothBases
class FinalAveragesTest {

    static final String WHY = "Épreuve de remplacement";

    @Parameter
    Database base;

    ReportWorld world;
    long second;

    @BeforeEach
    void open() {
        world = new ReportWorld(base, "0990001N", 3);
        second = world.second.id();
        base.inTransaction(() -> world.book.keep(
                new Enrolment(world.book.pupils.get(0), world.book.year, Validity.from(Gradebook.RENTREE))));
        var writer = world.teacher(AppreciationService.class);
        base.inTransaction(() -> writer.override(world.given(), second, world.pupil(0), new BigDecimal("14.5"), WHY));
    }

    @Test
    void staff_read_it_with_its_reason_beside_the_computed_one() {
        var averages = world.head(AveragesService.class);
        var line = base.inTransaction(() -> averages.ofDivision(world.division(), second))
                .lines()
                .get(0);
        assertThat(line.average().shown()).isEqualByComparingTo("14.5");
        assertThat(line.cells().get(0).standing().reason()).isEqualTo(WHY);
        assertThat(line.cells().get(0).average().shown()).isEqualByComparingTo("14.5");
        var page = base.inTransaction(
                () -> averages.formulaInDivision(world.division(), second, world.pupil(0), world.book.maths.id()));
        assertThat(page.given().points()).isEqualByComparingTo("14.5");
        assertThat(page.formula().average().shown()).isEqualByComparingTo("16");
        var annual = world.head(AnnualService.class);
        var year = base.inTransaction(() -> annual.ofDivision(world.division()))
                .lines()
                .get(0)
                .overall();
        assertThat(year.average().shown()).as("(10 + 14.5) / 2 = 12.25").isEqualByComparingTo("12.3");
        var own = world.teacher(AveragesService.class);
        var table = base.inTransaction(() -> own.ofAssignment(world.given(), second));
        assertThat(table.lines().get(0).whole().reason()).isEqualTo(WHY);
        assertThat(table.lines().get(1).whole().reason()).isNull();
        assertThat(table.overall().mean().shown()).as("(14.5 + 12 + 12) / 3").isEqualByComparingTo("12.8");
    }

    @Test
    void the_family_reads_the_computed_one_until_the_period_is_closed() {
        var open = marks();
        assertThat(open.general().average().shown()).isEqualByComparingTo("16");
        assertThat(open.subjects().get(0).reason()).isNull();
        var closings = world.head(PeriodClosingService.class);
        base.inTransaction(() -> closings.close(world.division(), second, 0));
        var closed = marks();
        assertThat(closed.general().average().shown()).isEqualByComparingTo("14.5");
        assertThat(closed.subjects().get(0).reason()).isEqualTo(WHY);
        assertThat(closed.subjects().get(0).formula().average().shown()).isEqualByComparingTo("16");
        var year = family(PupilYearService.class);
        var annual = base.inTransaction(() -> year.year(world.pupil(0)));
        var boards = world.head(PeriodBoardService.class);
        var stamp = base.inTransaction(() -> boards.page(world.division(), second))
                .state()
                .stamp();
        var reopening = world.head(PeriodClosingService.class);
        base.inTransaction(() -> reopening.reopen(world.division(), second, stamp, "Une note oubliée"));
        assertThat(marks().general().average().shown())
                .as("open again, it is the teacher's again")
                .isEqualByComparingTo("16");
        assertThat(annual.general().average().shown()).isEqualByComparingTo("12.3");
    }

    private PupilMarks marks() {
        var service = family(PupilMarksService.class);
        return base.inTransaction(() -> service.marks(world.pupil(0), second));
    }

    private <T> T family(Class<T> service) {
        var soon = ReportWorld.NOW.plus(Duration.ofDays(2));
        base.give(Clock.class, Clock.fixed(soon, ZoneOffset.UTC))
                .give(AuditLog.class, world.audit)
                .give(Caller.class, new PlayedRelative(world.book.pupils.get(0), Role.PUPIL));
        return base.make(service);
    }
}
