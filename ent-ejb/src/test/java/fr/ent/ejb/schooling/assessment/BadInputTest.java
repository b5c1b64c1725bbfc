package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.AssessmentWorld.DAY;
import static fr.ent.ejb.schooling.assessment.AssessmentWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What nobody should send and somebody does. */
@OnBothBases
class BadInputTest {

    @Parameter
    Database base;

    AssessmentWorld world;

    @BeforeEach
    void open() {
        world = new AssessmentWorld(base, "0990001N", 6);
    }

    @Test
    void marks_that_are_none_are_refused_each_with_its_rule_and_the_others_kept() {
        var cells = new HashMap<Long, CellEntry>();
        var typed = new String[] {"20.25", "NaN", "-3", "12\u200b", "1e1", "\u00a014\u00a0"};
        for (var n = 0; n < typed.length; n++) {
            cells.put(world.pupil(n), CellEntry.first(typed[n]));
        }
        var saved = world.save(world.teacher(MarkEntryService.class), cells);
        assertThat(saved.refused())
                .extracting(GridSaved.Refused::rule)
                .containsExactlyInAnyOrder(
                        "assessment.mark.aboveScale",
                        "assessment.mark.unreadable",
                        "assessment.mark.unreadable",
                        "assessment.mark.unreadable");
        assertThat(saved.kept()).extracting(GridSaved.Kept::text).containsExactlyInAnyOrder("12", "14");
    }

    @Test
    void four_hundred_lines_for_pupils_of_nobody_leave_nothing() {
        var cells = new HashMap<Long, CellEntry>();
        for (var n = 0L; n < 400; n++) {
            cells.put(1_000_000 + n, CellEntry.first("12"));
        }
        var saved = world.save(world.teacher(MarkEntryService.class), cells);
        assertThat(saved.refused()).hasSize(400).allMatch(cell -> "assessment.mark.notInGroup".equals(cell.rule()));
        assertThat(saved.kept()).isEmpty();
    }

    @Test
    void what_a_word_processor_pastes_is_kept_as_it_is_seen_and_blanks_alone_are_nothing() {
        var service = world.teacher(AssessmentService.class);
        var form = AssessmentForm.ordinary(
                world.book.assignment.id(), "\u0007 Contrôle\tn°\u00a02\u2028 : frac\u00adtions\u0000\r\n", DAY, null);
        var id = base.inTransaction(() -> service.create(form));
        assertThat(base.inTransaction(() -> service.form(id)).title()).isEqualTo("Contrôle n°\u00a02  : fractions");
        for (var blank : new String[] {"", "  ", "\u00a0\u202f", "\t\u200b\r\n", "\u0000"}) {
            assertThatThrownBy(() -> base.inTransaction(() ->
                            service.create(AssessmentForm.ordinary(world.book.assignment.id(), blank, DAY, null))))
                    .hasMessage("assessment.title.missing");
        }
        var entry = world.teacher(MarkEntryService.class);
        world.save(entry, Map.of(world.pupil(0), new CellEntry(0, "12", "Bon\u000btravail\u200b \u0001")));
        var remark = base.inTransaction(
                        () -> world.teacher(MarkGridService.class).grid(world.test.id()))
                .lines()
                .get(0)
                .remark();
        assertThat(remark).isEqualTo("Bon travail");
    }

    @Test
    void where_every_weight_is_zero_nobody_has_an_average_and_the_class_no_figures() {
        base.inTransaction(() -> {
            var terms = new AssessmentTerms(BigDecimal.valueOf(20), BigDecimal.ZERO, true, false);
            var idle = new Assessment(world.book.assignment, world.book.teacher.id(), "Diagnostic", DAY, terms);
            world.book.mark(world.book.keep(idle), world.book.pupils.get(0), "3");
        });
        var service = world.teacher(AveragesService.class);
        var table = base.inTransaction(() -> service.ofAssignment(world.book.assignment.id(), null));
        assertThat(table.lines()).extracting(AverageTable.Line::average).containsOnly(Average.NONE);
        assertThat(table.overall()).isEqualTo(ClassFigures.NONE);
    }

    /** 12 in one division, 16 in the other, one subject: 14 in both tables, once in each. */
    @Test
    void a_pupil_in_two_divisions_has_one_average_over_both() {
        var pupil = world.book.pupils.get(0);
        var other = base.inTransaction(() -> {
            world.book.mark(world.test, pupil, "12");
            var second = world.book.keep(new Division(world.book.year, "5C", "5e C"));
            world.book.enter(second, pupil, Gradebook.RENTREE);
            var given = world.book.assign(world.book.maths, second, world.book.teacher);
            world.book.mark(world.book.assess(given, "Ailleurs", DAY), pupil, "16");
            return second;
        });
        var head = world.as(world.book.teacher, NOW, AveragesService.class, Role.PRINCIPAL);
        for (var division : new Long[] {world.book.division.id(), other.id()}) {
            var lines = base.inTransaction(() -> head.ofDivision(division, null)).lines().stream()
                    .filter(line -> line.pupilId() == pupil.id())
                    .toList();
            assertThat(lines)
                    .singleElement()
                    .satisfies(line -> assertThat(line.average().shown()).isEqualByComparingTo("14.0"));
        }
    }
}
