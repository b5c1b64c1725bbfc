package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.AssessmentWorld.DAY;
import static fr.ent.ejb.schooling.assessment.AssessmentWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.assessment.Averaging;
import fr.ent.persistence.schooling.assessment.AveragingRules;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A period of a division, 30 pupils × 12 subjects × 8 marks with every option on, is made again within 200 ms. */
@OnBothBases
class AverageSpeedTest {

    private static final Duration MOST = Duration.ofMillis(200);
    private static final int PUPILS = 30;
    private static final int SUBJECTS = 12;
    private static final int MARKS = 8;

    @Parameter
    Database base;

    @Test
    void a_period_of_a_division_takes_at_most_200_ms() {
        var world = new AssessmentWorld(base, "0990001N", PUPILS);
        base.inTransaction(() -> fill(world));
        var service = world.as(world.book.teacher, NOW, AveragesService.class, Role.PRINCIPAL);
        var best = Duration.ofDays(1);
        for (var round = 0; round < 40 && best.compareTo(MOST) > 0; round++) {
            var start = System.nanoTime();
            var table = base.inTransaction(() -> service.ofDivision(world.book.division.id(), null));
            var took = Duration.ofNanos(System.nanoTime() - start);
            best = took.compareTo(best) < 0 ? took : best;
            assertThat(table.columns()).hasSize(SUBJECTS + 1);
            assertThat(table.lines()).hasSize(PUPILS).allMatch(line -> line.average()
                    .isMarked());
        }
        System.out.printf("division of %d x %d x %d: %d ms%n", PUPILS, SUBJECTS, MARKS, best.toMillis());
        assertThat(best).isLessThanOrEqualTo(MOST);
    }

    private void fill(AssessmentWorld world) {
        var period = base.em()
                .createQuery("select p from GradingPeriod p where p.rank = 1", GradingPeriod.class)
                .getResultList()
                .get(0);
        world.book.pupils.forEach(pupil -> world.book.mark(world.test, pupil, "11"));
        for (var subject = 0; subject < SUBJECTS; subject++) {
            var code = "S%05d".formatted(subject);
            var given = world.book.assign(
                    world.book.keep(new Subject(world.book.school, code, code, "Matière " + subject)),
                    world.book.division,
                    world.book.teacher);
            var averaging = world.book.keep(new Averaging(given, period));
            averaging.choose(new AveragingRules(true, true, true));
            for (var test = 0; test < MARKS; test++) {
                var assessment = world.book.assess(given, "Contrôle " + test, DAY);
                for (var n = 0; n < PUPILS; n++) {
                    world.book.mark(assessment, world.book.pupils.get(n), String.valueOf((n + test + subject) % 21));
                }
            }
        }
    }
}
