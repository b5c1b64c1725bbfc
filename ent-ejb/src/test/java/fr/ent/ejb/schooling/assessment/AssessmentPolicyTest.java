package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.AssessmentWorld.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.FormTutor;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relations × answers: gives a mark, reads the marks of the assignment, reads all marks of the division. */
class AssessmentPolicyTest {

    private static final List<Boolean> NOTHING = List.of(false, false, false);
    private static final List<Boolean> READS = List.of(false, true, true);

    final Database base = Database.derby();
    AssessmentWorld world;

    @BeforeEach
    void open() {
        base.empty();
        world = new AssessmentWorld(base, "0990001N", 1);
    }

    @Test
    void who_teaches_it_today_gives_marks_and_reads_those_of_his_subject() {
        assertThat(answers(world.book.teacher, Role.TEACHER)).isEqualTo(List.of(true, true, false));
    }

    @Test
    void a_co_teacher_does_the_same_on_his_days_only() {
        assertThat(answers(given(Validity.from(DAY)), Role.TEACHER)).isEqualTo(List.of(true, true, false));
        assertThat(answers(given(Validity.between(Gradebook.RENTREE, DAY.minusDays(1))), Role.TEACHER))
                .isEqualTo(NOTHING);
        assertThat(answers(given(Validity.from(DAY.plusDays(1))), Role.TEACHER)).isEqualTo(NOTHING);
    }

    @Test
    void another_teacher_does_nothing() {
        assertThat(answers(somebody(), Role.TEACHER)).isEqualTo(NOTHING);
    }

    @Test
    void the_form_tutor_reads_all_and_gives_none_on_his_days_only() {
        assertThat(answers(tutor(Validity.from(DAY)), Role.TEACHER)).isEqualTo(READS);
        assertThat(answers(tutor(Validity.between(Gradebook.RENTREE, DAY.minusDays(1))), Role.TEACHER))
                .isEqualTo(NOTHING);
    }

    @Test
    void the_head_and_the_deputy_read_all_and_give_none() {
        assertThat(answers(somebody(), Role.PRINCIPAL)).isEqualTo(READS);
        assertThat(answers(somebody(), Role.DEPUTY)).isEqualTo(READS);
    }

    @Test
    void nobody_else_does_anything_even_if_he_is_written_down_as_teaching_it() {
        for (var role : Role.ALL) {
            if (!Set.of(Role.TEACHER, Role.PRINCIPAL, Role.DEPUTY).contains(role)) {
                assertThat(answers(world.book.teacher, role)).as(role).isEqualTo(NOTHING);
            }
        }
    }

    private List<Boolean> answers(Person who, String role) {
        var policy = world.as(who, AssessmentWorld.NOW, AssessmentPolicy.class, role);
        var assignment = world.book.assignment;
        return base.inTransaction(() -> List.of(
                policy.mayWrite(assignment), policy.mayRead(assignment), policy.mayReadAll(world.book.division)));
    }

    private Person somebody() {
        return base.inTransaction(() -> world.book.person("Durand", "Luc"));
    }

    private Person given(Validity days) {
        var teacher = somebody();
        base.inTransaction(() -> world.book.keep(new AssignmentTeacher(world.book.assignment, teacher, days)));
        return teacher;
    }

    private Person tutor(Validity days) {
        var teacher = somebody();
        base.inTransaction(() -> world.book.keep(new FormTutor(teacher, world.book.division, days)));
        return teacher;
    }
}
