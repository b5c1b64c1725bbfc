package fr.ent.persistence.schooling.assessment;

import static fr.ent.persistence.schooling.assessment.Gradebook.DAY;
import static fr.ent.persistence.schooling.assessment.Gradebook.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class MarkRepositoryTest {

    @Parameter
    Database base;

    MarkRepository marks;
    Gradebook book;
    Assessment test;

    @BeforeEach
    void open() {
        marks = base.make(MarkRepository.class);
        open(3);
    }

    private void open(int pupils) {
        base.inTransaction(() -> {
            book = new Gradebook(base, "0990%03dA".formatted(pupils), pupils);
            test = book.assess("Fractions", DAY);
        });
    }

    @Test
    void the_grid_has_each_pupil_in_french_order() {
        base.inTransaction(() -> book.enter(book.division, book.person("Éboué", "Ana"), DAY));
        var pupils = base.inTransaction(() -> marks.pupils(test, DAY));
        assertThat(names(pupils)).containsExactly("ÉBOUÉ Ana", "ELEVE1 Léa", "ELEVE2 Léa", "ELEVE3 Léa");
        assertThat(pupils.get(0).since()).isEqualTo(DAY);
    }

    @Test
    void the_grid_has_the_cells_that_were_written() {
        base.inTransaction(() -> {
            book.mark(test, book.pupils.get(1), "12,5");
            book.mark(test, book.pupils.get(2), "");
        });
        var cells = base.inTransaction(() -> marks.cells(test));
        assertThat(cells).extracting(MarkCell::version).containsExactly(1, 1);
        assertThat(cells).extracting(cell -> cell.value().text()).containsExactlyInAnyOrder("12.5", "");
    }

    @Test
    void who_left_before_the_day_is_not_in_the_grid_and_who_came_since_is() {
        base.inTransaction(() -> {
            book.keep(new StructureMembership(
                    book.person("Parti", "Max"), book.division, Validity.between(DAY.minusDays(20), DAY.minusDays(1))));
            book.enter(book.division, book.person("Venu", "Eva"), DAY.plusDays(7));
        });
        assertThat(names(base.inTransaction(() -> marks.pupils(test, DAY)))).doesNotContain("PARTI Max", "VENU Eva");
        assertThat(names(base.inTransaction(() -> marks.pupils(test, DAY.plusDays(7)))))
                .contains("VENU Eva")
                .doesNotContain("PARTI Max");
        assertThat(base.inTransaction(() -> marks.pupilIds(test, DAY.plusDays(7))))
                .hasSize(4);
    }

    @Test
    void a_grid_takes_two_statements_with_5_and_with_35_pupils() {
        for (var size : new int[] {5, 35}) {
            open(size);
            base.inTransaction(() -> book.pupils.forEach(pupil -> book.mark(test, pupil, "12")));
            assertThat(base.statements(() -> {
                        assertThat(marks.pupils(test, DAY)).hasSize(size);
                        assertThat(marks.cells(test)).hasSize(size);
                    }))
                    .isEqualTo(2);
        }
    }

    @Test
    void a_pupil_has_one_cell_at_an_assessment() {
        base.inTransaction(() -> book.mark(test, book.pupils.get(0), "12"));
        assertThatThrownBy(() -> base.inTransaction(() -> book.mark(test, book.pupils.get(0), "13")))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void two_who_change_one_cell_at_once_collide() {
        var id = base.inTransaction(() -> book.mark(test, book.pupils.get(0), "12"))
                .id();
        assertThatThrownBy(() -> base.inTransaction(() -> {
                    var mark = base.em().find(Mark.class, id);
                    base.em()
                            .createQuery("update Mark m set m.version = m.version + 1")
                            .executeUpdate();
                    mark.write(MarkValue.read("13"), "", book.teacher.id(), NOW);
                }))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void an_emptied_cell_stays_but_is_no_mark() {
        base.inTransaction(() -> book.mark(test, book.pupils.get(0), ""));
        assertThat(base.inTransaction(() -> marks.at(List.of(test.id())))).isEmpty();
        assertThat(base.inTransaction(() -> marks.of(book.pupils.get(0).id(), List.of(test.id()))))
                .isEmpty();
        assertThat(base.inTransaction(() -> marks.wereWritten(test))).isTrue();
    }

    @Test
    void marks_are_read_by_assessment_or_for_one_pupil() {
        base.inTransaction(() -> {
            book.mark(test, book.pupils.get(0), "12,50");
            book.mark(test, book.pupils.get(1), "R0");
        });
        assertThat(base.inTransaction(() -> marks.at(List.of(test.id()))))
                .extracting(mark -> mark.value().text())
                .containsExactlyInAnyOrder("12.5", "R0");
        assertThat(base.inTransaction(() -> marks.of(book.pupils.get(1).id(), List.of(test.id()))))
                .extracting(mark -> mark.value().text())
                .containsExactly("R0");
        assertThat(base.inTransaction(() -> marks.at(List.of()))).isEmpty();
    }

    @Test
    void the_latest_marks_of_several_children_take_one_statement() {
        base.inTransaction(() -> {
            book.mark(test, book.pupils.get(0), "12");
            book.mark(test, book.pupils.get(1), "15");
            var later = book.assess("Plus tard", DAY);
            later.publish(NOW.plusSeconds(60));
            book.mark(later, book.pupils.get(0), "8");
        });
        var children = book.pupils.stream().limit(2).map(Person::id).toList();
        assertThat(base.inTransaction(() -> marks.latest(children, NOW.minusSeconds(60), NOW)))
                .extracting(mark -> mark.value().text())
                .containsExactlyInAnyOrder("12", "15");
        assertThat(base.inTransaction(() -> marks.latest(children, NOW, NOW.plusSeconds(60)))
                        .get(0)
                        .title())
                .isEqualTo("Plus tard");
        assertThat(base.statements(() -> marks.latest(children, NOW.minusSeconds(60), NOW)))
                .isEqualTo(1);
    }

    @Test
    void every_change_is_told_with_its_author() {
        base.inTransaction(() -> {
            var mark = book.mark(test, book.pupils.get(0), "12");
            book.keep(mark.write(MarkValue.read("14"), "revu", book.teacher.id(), NOW.plusSeconds(5)));
        });
        var history = base.inTransaction(() -> marks.history(test));
        assertThat(history).extracting(MarkChange::before).containsExactly("12", "");
        assertThat(history).extracting(MarkChange::after).containsExactly("14", "12");
        assertThat(history.get(0).author()).isEqualTo("Dupont");
        assertThat(history.get(0).remarkAfter()).isEqualTo("revu");
    }

    private static List<String> names(List<GridPupil> pupils) {
        return pupils.stream().map(GridPupil::inList).toList();
    }
}
