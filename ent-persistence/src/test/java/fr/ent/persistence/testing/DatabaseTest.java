package fr.ent.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class DatabaseTest {

    static final String UAI = "0990001N";

    @Parameter
    Database base;

    SchoolRepository schools;

    @BeforeEach
    void make() {
        schools = base.make(SchoolRepository.class);
    }

    @Test
    void what_is_committed_is_found_again() {
        base.inTransaction(() -> schools.add(new School(UAI, "Collège des Tests", "99")));
        assertThat(base.inTransaction(() -> schools.find(UAI))).isPresent();
    }

    @Test
    void each_test_starts_on_an_empty_schema() {
        assertThat(base.inTransaction(schools::all)).isEmpty();
        base.inTransaction(() -> schools.add(new School(UAI, "Collège des Tests", "99")));
    }

    @Test
    void a_work_that_throws_leaves_nothing() {
        assertThatThrownBy(() -> base.inTransaction(() -> {
                    schools.add(new School(UAI, "Collège des Tests", "99"));
                    BrokenRule.when(true, "test");
                }))
                .isInstanceOf(BrokenRule.class);
        assertThat(base.inTransaction(schools::all)).isEmpty();
    }

    @Test
    void statements_are_counted_one_by_one() {
        base.inTransaction(() -> schools.add(new School(UAI, "Collège des Tests", "99")));
        assertThat(base.statements(() -> schools.find(UAI))).isEqualTo(1);
        assertThat(base.sql(() -> {
                    schools.find(UAI);
                    schools.all();
                }))
                .hasSize(2)
                .allMatch(sql -> sql.startsWith("SELECT"));
    }

    @Test
    void lazy_relations_are_lazy_as_on_the_server() {
        base.inTransaction(() -> {
            var school = schools.add(new School(UAI, "Collège des Tests", "99"));
            schools.openYear(school, 2026);
        });
        var statements = base.sql(() -> base.em()
                .createQuery("select y from SchoolYear y", SchoolYear.class)
                .getResultList());
        assertThat(statements).hasSize(1);
    }

    @Test
    void a_repository_works_only_in_a_transaction() {
        assertThatThrownBy(() -> schools.all()).isInstanceOf(IllegalStateException.class);
    }
}
