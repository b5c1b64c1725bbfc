package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.AssessmentWorld.DAY;
import static fr.ent.ejb.schooling.assessment.AssessmentWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.assessment.AssessmentLine;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class AssessmentCopyServiceTest {

    @Parameter
    Database base;

    AssessmentWorld world;
    TeachingAssignment sixth;
    TeachingAssignment french;

    @BeforeEach
    void open() {
        world = new AssessmentWorld(base, "0990001N", 2);
        base.inTransaction(() -> {
            world.book.mark(world.test, world.book.pupils.get(0), "12");
            var division = world.book.keep(new Division(world.book.year, "6A", "6e A"));
            sixth = world.book.assign(world.book.maths, division, world.book.teacher);
            french = world.book.assign(
                    world.book.keep(new Subject(world.book.school, "020700", "FR", "Français")),
                    division,
                    world.book.teacher);
        });
    }

    @Test
    void an_assessment_is_copied_without_its_marks_to_the_same_subject_elsewhere() {
        var service = world.teacher(AssessmentCopyService.class);
        assertThat(base.inTransaction(() -> service.targets(world.test.id())))
                .extracting(AssessmentList.Assignment::id)
                .containsExactly(sixth.id());
        base.inTransaction(() -> service.copy(world.test.id(), List.of(sixth.id())));
        var lines = base.inTransaction(
                        () -> world.teacher(AssessmentService.class).list(null))
                .lines();
        assertThat(lines).extracting(AssessmentLine::title).containsExactlyInAnyOrder("Fractions", "Fractions");
        assertThat(lines).extracting(AssessmentLine::marks).containsExactlyInAnyOrder(0L, 1L);
    }

    @Test
    void nowhere_another_subject_and_what_is_not_his_are_refused() {
        var service = world.teacher(AssessmentCopyService.class);
        assertThatThrownBy(() -> base.inTransaction(() -> service.copy(world.test.id(), List.of())))
                .hasMessage("assessment.copy.nowhere");
        assertThatThrownBy(
                        () -> base.inTransaction(() -> service.copy(world.test.id(), List.of(sixth.id(), french.id()))))
                .isInstanceOf(NotFound.class);
        assertThat(base.inTransaction(
                                () -> world.teacher(AssessmentService.class).list(null))
                        .lines())
                .as("nothing is half copied")
                .hasSize(1);
        var stranger = base.inTransaction(() -> world.book.person("Durand", "Luc"));
        var his = world.as(stranger, NOW, AssessmentCopyService.class, Role.TEACHER);
        assertThatThrownBy(() -> base.inTransaction(() -> his.targets(world.test.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_last_assessment_is_the_newest_that_was_held_or_else_one_to_come() {
        var service = world.teacher(AssessmentService.class);
        base.inTransaction(() -> {
            world.book.assess("À venir", LocalDate.of(2026, 11, 9));
            world.book.assess("Plus ancien", DAY.minusDays(3));
        });
        assertThat(base.inTransaction(service::last)).map(AssessmentLine::title).contains("Fractions");
        var stranger = base.inTransaction(() -> world.book.person("Durand", "Luc"));
        var his = world.as(stranger, NOW, AssessmentService.class, Role.TEACHER);
        assertThat(base.inTransaction(his::last)).isEmpty();
    }
}
