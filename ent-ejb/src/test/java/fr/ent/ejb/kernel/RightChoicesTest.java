package fr.ent.ejb.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightChoicesTest {

    @Test
    void as_long_as_nothing_is_decided_the_usual_rights_hold() {
        for (var right : Right.values()) {
            for (var role : Role.ALL) {
                assertThat(RightChoices.USUAL.opens(right, role)).isEqualTo(right.isUsual(role));
            }
        }
        assertThat(RightChoices.read(null).written()).isEmpty();
        assertThat(RightChoices.read("").written()).isEmpty();
    }

    @Test
    void what_is_written_is_read_again() {
        var some = RightChoices.opening(List.of("ADDRESSES.EDUCATION_ADVISER", "GUARDIAN_NAMES.TEACHER"));
        assertThat(some.written()).contains("+ADDRESSES.EDUCATION_ADVISER", "-ABSENT_NAMES.SUPERVISOR");
        assertThat(some.written()).doesNotContain("GUARDIAN_NAMES.TEACHER");
        assertThat(RightChoices.read(some.written()).written()).isEqualTo(some.written());
        assertThat(some.opens(Right.ADDRESSES, Role.EDUCATION_ADVISER)).isTrue();
        assertThat(some.opens(Right.ABSENT_NAMES, Role.SUPERVISOR)).isFalse();
    }

    @Test
    void whatever_stands_in_the_base_the_bounds_of_the_law_hold() {
        var forged = RightChoices.read(
                "+ADDRESSES.TEACHER -ADDRESSES.OFFICE +ADDRESSES.GUARDIAN -ENTER_JUDGMENTS.PRINCIPAL x");
        assertThat(forged.written()).isEmpty();
        for (var right : Right.values()) {
            for (var role : Role.ALL) {
                assertThat(forged.opens(right, role)).isEqualTo(right.isUsual(role));
            }
        }
    }

    @Test
    void every_choice_fits_into_the_column_together() {
        var other = RightChoices.cells()
                .filter(cell -> !RightChoices.USUAL.opens(
                        Right.valueOf(cell.substring(0, cell.indexOf('.'))), cell.substring(cell.indexOf('.') + 1)))
                .toList();
        assertThat(RightChoices.opening(other).written()).hasSizeLessThan(1000);
    }

    @Test
    void the_rule_says_who_decided() {
        var open = RightChoices.opening(List.of("ADDRESSES.EDUCATION_ADVISER"));
        assertThat(ruling(open, Right.ADDRESSES, Role.EDUCATION_ADVISER)).isEqualTo(Ruling.OPENED_HERE);
        assertThat(ruling(RightChoices.USUAL, Right.ADDRESSES, Role.EDUCATION_ADVISER))
                .isEqualTo(Ruling.CLOSED_HERE);
        assertThat(ruling(open, Right.ADDRESSES, Role.OFFICE)).isEqualTo(Ruling.FUNCTION);
        assertThat(ruling(open, Right.ADDRESSES, Role.TEACHER)).isEqualTo(Ruling.ROLE);
        assertThat(ruling(RightChoices.USUAL, Right.ABSENT_NAMES, Role.SUPERVISOR))
                .isEqualTo(Ruling.FUNCTION);
    }

    private static Ruling ruling(RightChoices choices, Right right, String role) {
        return choices.ruling(right, Set.of(role)::contains);
    }
}
