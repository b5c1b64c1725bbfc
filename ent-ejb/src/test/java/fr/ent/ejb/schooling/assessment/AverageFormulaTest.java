package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.Marks.formative;
import static fr.ent.ejb.schooling.assessment.Marks.raw;
import static fr.ent.ejb.schooling.assessment.Marks.rescaled;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.assessment.AverageFormula.Scored;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of RULES 4.1, by hand. */
class AverageFormulaTest {

    @Test
    void marks_brought_to_twenty_18_of_20_3_of_10_1_of_5_give_28_thirds() {
        var formula =
                AverageFormula.of(List.of(rescaled("18", 20, "1"), rescaled("3", 10, "1"), rescaled("1", 5, "1")));
        assertThat(formula.average().exact()).contains(Fraction.of(28).over(Fraction.of(3)));
        assertThat(formula.average().shown()).isEqualByComparingTo("9.3");
    }

    @Test
    void raw_marks_18_of_20_3_of_10_1_of_5_give_22_over_1_75() {
        var formula = AverageFormula.of(List.of(raw("18", 20, "1"), raw("3", 10, "1"), raw("1", 5, "1")));
        assertThat(formula.points()).isEqualTo(Fraction.of(22));
        assertThat(formula.weight()).isEqualTo(Fraction.of(new BigDecimal("1.75")));
        assertThat(formula.average().shown()).isEqualByComparingTo("12.6");
    }

    @Test
    void marks_18_of_20_2_of_10_1_of_5_give_8_67_brought_to_twenty_and_12_raw() {
        var brought = average(rescaled("18", 20, "1"), rescaled("2", 10, "1"), rescaled("1", 5, "1"));
        assertThat(brought.exact().orElseThrow().rounded(2)).isEqualByComparingTo("8.67");
        assertThat(average(raw("18", 20, "1"), raw("2", 10, "1"), raw("1", 5, "1"))
                        .exact())
                .contains(Fraction.of(12));
    }

    @Test
    void both_kinds_weigh_together() {
        assertThat(average(rescaled("8", 10, "2"), raw("5", 10, "3")).exact())
                .contains(Fraction.of(47).over(Fraction.of(new BigDecimal("3.5"))));
    }

    @Test
    void a_mean_of_12_25_and_12_24_is_rounded_once() {
        assertThat(average(rescaled("12.25", 20, "1"), rescaled("12.24", 20, "1"))
                        .shown())
                .isEqualByComparingTo("12.2");
    }

    @Test
    void a_tenth_of_a_coefficient_does_not_lose_half_a_tenth() {
        assertThat(average(rescaled("13.75", 30, "0.1"), rescaled("26", 30, "0.1"))
                        .shown())
                .isEqualByComparingTo("13.3");
    }

    @Test
    void coefficient_zero_counts_nowhere() {
        assertThat(average(rescaled("2", 20, "0"), raw("1", 20, "0"), rescaled("15", 20, "1"))
                        .exact())
                .contains(Fraction.of(15));
        assertThat(average(rescaled("2", 20, "0"), raw("1", 20, "0"))).isEqualTo(Average.NONE);
    }

    @Test
    void a_formative_assessment_counts_nowhere_but_is_in_the_explanation() {
        var formula = AverageFormula.of(List.of(formative("3", 20), rescaled("15", 20, "1")));
        assertThat(formula.average().exact()).contains(Fraction.of(15));
        assertThat(formula.terms()).extracting(AverageFormula.Term::counted).containsExactly(false, true);
    }

    @Test
    void nothing_is_no_average_and_never_zero() {
        assertThat(average()).isEqualTo(Average.NONE);
        assertThat(average().shown()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "D", "R", "N", ""})
    void what_is_not_a_mark_does_not_count(String special) {
        assertThat(average(rescaled(special, 20, "1"), rescaled("14", 20, "1")).exact())
                .contains(Fraction.of(14));
        assertThat(average(raw(special, 20, "1"))).isEqualTo(Average.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A0", "R0", "0"})
    void what_counts_as_zero_counts(String zero) {
        assertThat(average(rescaled(zero, 20, "1"), rescaled("14", 20, "1")).exact())
                .contains(Fraction.of(7));
        assertThat(average(rescaled(zero, 20, "1")).exact()).contains(Fraction.ZERO);
    }

    @Test
    void a_test_before_the_pupil_came_has_no_mark_and_is_left_out() {
        assertThat(average(rescaled("", 20, "4"), rescaled("11", 20, "1")).exact())
                .contains(Fraction.of(11));
    }

    @Test
    void the_terms_add_up_to_the_sums() {
        var formula = AverageFormula.of(List.of(rescaled("7", 10, "2"), raw("3", 5, "1"), rescaled("A", 20, "3")));
        assertThat(formula.terms()).hasSize(3);
        assertThat(Fraction.sum(formula.terms().stream()
                        .map(AverageFormula.Term::points)
                        .toList()))
                .isEqualTo(formula.points())
                .isEqualTo(Fraction.of(31));
        assertThat(Fraction.sum(formula.terms().stream()
                        .map(AverageFormula.Term::weight)
                        .toList()))
                .isEqualTo(formula.weight())
                .isEqualTo(Fraction.of(new BigDecimal("2.25")));
    }

    private static Average average(Scored... marks) {
        return AverageFormula.of(List.of(marks)).average();
    }
}
