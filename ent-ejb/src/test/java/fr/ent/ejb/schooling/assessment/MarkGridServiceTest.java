package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.AssessmentWorld.DAY;
import static fr.ent.ejb.schooling.assessment.AssessmentWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.MarkChange;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import jakarta.ejb.EJBException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class MarkGridServiceTest {

    @Parameter
    Database base;

    AssessmentWorld world;
    MarkEntryService entries;

    @BeforeEach
    void open() {
        world = new AssessmentWorld(base, "0990001N", 5);
        entries = world.teacher(MarkEntryService.class);
    }

    @Test
    void what_was_typed_is_kept_and_shown_in_the_grid() {
        var saved = world.save(
                entries,
                Map.of(
                        world.pupil(0), CellEntry.first("12,50"),
                        world.pupil(1), CellEntry.first("a0"),
                        world.pupil(2), new CellEntry(0, "7", "à reprendre"),
                        world.pupil(3), CellEntry.first("")));
        assertThat(saved.refused()).isEmpty();
        assertThat(saved.conflicts()).isEmpty();
        assertThat(saved.kept()).extracting(GridSaved.Kept::version).containsExactlyInAnyOrder(1, 1, 1, 0);
        assertThat(grid().lines()).extracting(MarkGrid.Line::text).containsExactly("12.5", "A0", "7", "", "");
        assertThat(grid().lines().get(2).remark()).isEqualTo("à reprendre");
        assertThat(grid().marked()).isEqualTo(3);
    }

    @Test
    void a_cell_that_breaks_a_rule_is_told_and_the_others_are_kept() {
        var stranger = base.inTransaction(() -> world.book.person("Ailleurs", "Tom"));
        var saved = world.save(
                entries,
                Map.of(
                        world.pupil(0), CellEntry.first("21"),
                        world.pupil(1), CellEntry.first("dix"),
                        world.pupil(2), CellEntry.first("10"),
                        stranger.id(), CellEntry.first("10")));
        assertThat(saved.kept()).extracting(GridSaved.Kept::pupilId).containsExactly(world.pupil(2));
        assertThat(saved.refused())
                .extracting(GridSaved.Refused::rule)
                .containsExactlyInAnyOrder(
                        "assessment.mark.aboveScale", "assessment.mark.unreadable", "assessment.mark.notInGroup");
        assertThat(grid().marked()).isEqualTo(1);
    }

    @Test
    void the_same_post_twice_makes_one_mark_and_one_line_of_history() {
        var cells = Map.of(world.pupil(0), CellEntry.first("12"));
        world.save(entries, cells);
        var again = world.save(entries, cells);
        assertThat(again.kept()).containsExactly(new GridSaved.Kept(world.pupil(0), 1, "12", ""));
        assertThat(again.conflicts()).isEmpty();
        assertThat(changes()).hasSize(1);
    }

    @Test
    void his_own_last_word_is_not_a_conflict_when_the_answer_to_it_was_lost() {
        world.save(entries, Map.of(world.pupil(0), CellEntry.first("12")));
        var saved = world.save(entries, Map.of(world.pupil(0), CellEntry.first("13")));
        assertThat(saved.kept()).containsExactly(new GridSaved.Kept(world.pupil(0), 2, "13", ""));
        assertThat(changes()).extracting(MarkChange::before).containsExactly("12", "");
    }

    @Test
    void the_second_of_two_teachers_sees_both_values_the_name_and_the_hour_and_overwrites_nothing() {
        world.save(entries, Map.of(world.pupil(0), CellEntry.first("12")));
        var colleague = colleague();
        var second = world.as(colleague, NOW.plusSeconds(60), MarkEntryService.class, Role.TEACHER);
        var saved =
                world.save(second, Map.of(world.pupil(0), CellEntry.first("14"), world.pupil(1), CellEntry.first("9")));
        assertThat(saved.kept()).extracting(GridSaved.Kept::pupilId).containsExactly(world.pupil(1));
        assertThat(saved.conflicts())
                .containsExactly(new GridSaved.Conflict(world.pupil(0), "14", "12", "", 1, "Anne Dupont", NOW));
        assertThat(grid().lines().get(0).text()).isEqualTo("12");
        var chosen = world.save(second, Map.of(world.pupil(0), new CellEntry(1, "14", "")));
        assertThat(chosen.kept()).containsExactly(new GridSaved.Kept(world.pupil(0), 2, "14", ""));
        assertThat(changes()).extracting(MarkChange::author).contains("Durand");
    }

    @Test
    void two_teachers_who_type_the_same_value_do_not_disturb_each_other() {
        world.save(entries, Map.of(world.pupil(0), CellEntry.first("12")));
        var second = world.as(colleague(), NOW, MarkEntryService.class, Role.TEACHER);
        assertThat(world.save(second, Map.of(world.pupil(0), CellEntry.first("12,0")))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void two_first_entries_in_the_same_instant_end_as_one_kept_and_one_conflict() throws Exception {
        var colleague = colleague();
        for (var round = 0; round < 5; round++) {
            var pupil = world.pupil(round);
            var first = world.as(world.book.teacher, NOW, MarkEntryService.class, Role.TEACHER);
            var second = world.as(colleague, NOW, MarkEntryService.class, Role.TEACHER);
            var results = together(
                    () -> world.save(first, Map.of(pupil, CellEntry.first("12"))),
                    () -> world.save(second, Map.of(pupil, CellEntry.first("14"))));
            assertThat(results.stream().mapToInt(saved -> saved.kept().size()).sum())
                    .isEqualTo(1);
            assertThat(results.stream()
                            .mapToInt(saved -> saved.conflicts().size())
                            .sum())
                    .isEqualTo(1);
        }
        assertThat(changes()).hasSize(5);
    }

    @Test
    void who_collides_is_tried_once_more_and_not_twice() {
        var service = world.teacher(MarkGridService.class);
        var tries = new AtomicInteger();
        service.entries = new MarkEntryService() {
            @Override
            public GridSaved save(long assessmentId, Map<Long, CellEntry> cells) {
                if (tries.incrementAndGet() == 1) {
                    throw new EJBException("collided");
                }
                return new GridSaved(List.of(), List.of(), List.of());
            }
        };
        assertThat(service.save(1, Map.of()).kept()).isEmpty();
        assertThat(tries).hasValue(2);
        service.entries = new MarkEntryService() {
            @Override
            public GridSaved save(long assessmentId, Map<Long, CellEntry> cells) {
                throw new EJBException("base away");
            }
        };
        assertThatThrownBy(() -> service.save(1, Map.of())).isInstanceOf(EJBException.class);
    }

    @Test
    void the_head_reads_the_grid_and_may_not_change_a_mark() {
        world.save(entries, Map.of(world.pupil(0), CellEntry.first("12")));
        var head = base.inTransaction(() -> world.book.person("Chef", "Ève"));
        var grids = world.as(head, NOW, MarkGridService.class, Role.PRINCIPAL);
        var seen = base.inTransaction(() -> grids.grid(world.test.id()));
        assertThat(seen.writable()).isFalse();
        assertThat(seen.lines().get(0).text()).isEqualTo("12");
        var writer = world.as(head, NOW, MarkEntryService.class, Role.PRINCIPAL);
        assertThatThrownBy(() -> world.save(writer, Map.of(world.pupil(0), new CellEntry(1, "20", ""))))
                .isInstanceOf(Forbidden.class);
        assertThat(grid().lines().get(0).text()).isEqualTo("12");
    }

    @Test
    void for_another_teacher_and_for_another_school_the_assessment_does_not_exist() {
        var stranger = base.inTransaction(() -> world.book.person("Autre", "Max"));
        var grids = world.as(stranger, NOW, MarkGridService.class, Role.TEACHER);
        assertThatThrownBy(() -> base.inTransaction(() -> grids.grid(world.test.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() -> grids.history(world.test.id())))
                .isInstanceOf(NotFound.class);
        var writer = world.as(stranger, NOW, MarkEntryService.class, Role.TEACHER);
        assertThatThrownBy(() -> world.save(writer, world.everybody("12"))).isInstanceOf(NotFound.class);
        var elsewhere = new AssessmentWorld(base, "0990002P", 1);
        var foreign = elsewhere.as(elsewhere.book.teacher, NOW, MarkGridService.class, Role.TEACHER, Role.PRINCIPAL);
        assertThatThrownBy(() -> base.inTransaction(() -> foreign.grid(world.test.id())))
                .isInstanceOf(NotFound.class);
        var foreignWriter =
                elsewhere.as(elsewhere.book.teacher, NOW, MarkEntryService.class, Role.TEACHER, Role.PRINCIPAL);
        assertThatThrownBy(() -> world.save(foreignWriter, world.everybody("12")))
                .isInstanceOf(NotFound.class);
        assertThat(grid().marked()).isZero();
    }

    @Test
    void a_grid_and_a_save_take_as_many_queries_for_5_pupils_as_for_35() {
        for (var size : new int[] {5, 35}) {
            var sized = new AssessmentWorld(base, "09901%02dA".formatted(size), size);
            var writer = sized.teacher(MarkEntryService.class);
            var sql = base.sql(() -> writer.save(sized.test.id(), sized.everybody("12")));
            assertThat(sql).filteredOn(MarkGridServiceTest::reads).hasSize(5);
            assertThat(sql)
                    .filteredOn(line -> line.startsWith("UPDATE assessment"))
                    .hasSize(1);
            var again = base.sql(() -> writer.save(sized.test.id(), second(sized)));
            assertThat(again).filteredOn(MarkGridServiceTest::reads).hasSize(5);
            var reader = sized.teacher(MarkGridService.class);
            assertThat(base.statements(() -> reader.grid(sized.test.id()))).isEqualTo(4);
        }
    }

    @Test
    void a_pupil_who_came_afterwards_is_in_the_grid_and_it_says_so() {
        base.inTransaction(
                () -> world.book.enter(world.book.division, world.book.person("Abel", "Noé"), DAY.plusDays(3)));
        var grids = world.as(world.book.teacher, NOW.plusSeconds(86_400 * 4), MarkGridService.class, Role.TEACHER);
        var line = base.inTransaction(() -> grids.grid(world.test.id())).lines().get(0);
        assertThat(line.pupil()).isEqualTo("ABEL Noé");
        assertThat(line.arrivedOn()).isEqualTo(DAY.plusDays(3));
    }

    /** PostgreSQL draws its ids by a SELECT, fifty at a time. */
    private static boolean reads(String sql) {
        return sql.startsWith("SELECT") && !sql.contains("NEXTVAL");
    }

    private static Map<Long, CellEntry> second(AssessmentWorld world) {
        var cells = world.everybody("13");
        cells.replaceAll((pupil, cell) -> new CellEntry(1, cell.text(), ""));
        return cells;
    }

    private MarkGrid grid() {
        var grids = world.teacher(MarkGridService.class);
        return base.inTransaction(() -> grids.grid(world.test.id()));
    }

    private List<MarkChange> changes() {
        var grids = world.teacher(MarkGridService.class);
        return base.inTransaction(() -> grids.history(world.test.id())).changes();
    }

    private Person colleague() {
        return base.inTransaction(() -> {
            var colleague = world.book.person("Durand", "Luc");
            world.book.keep(new AssignmentTeacher(world.book.assignment, colleague, Validity.from(DAY.minusDays(1))));
            return colleague;
        });
    }

    private static List<GridSaved> together(Callable<GridSaved> first, Callable<GridSaved> second) throws Exception {
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var one = threads.submit(() -> {
                barrier.await();
                return first.call();
            });
            var other = threads.submit(() -> {
                barrier.await();
                return second.call();
            });
            return List.of(one.get(), other.get());
        } finally {
            threads.shutdownNow();
        }
    }
}
