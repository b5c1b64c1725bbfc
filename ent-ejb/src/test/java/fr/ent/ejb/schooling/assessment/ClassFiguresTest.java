package fr.ent.ejb.schooling.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Fraction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassFiguresTest {

    @Test
    void a_pupil_without_a_mark_is_not_counted() {
        var figures = figures("8", null, "12", "16", null);
        assertThat(figures.pupils()).isEqualTo(3);
        assertThat(figures.mean()).isEqualTo(average("12"));
        assertThat(figures.min()).isEqualTo(average("8"));
        assertThat(figures.max()).isEqualTo(average("16"));
    }

    @Test
    void the_median_of_an_even_number_is_half_way() {
        assertThat(figures("4", "9", "12", "20").median()).isEqualTo(average("10.5"));
        assertThat(figures("4", "9", "20").median()).isEqualTo(average("9"));
    }

    @Test
    void a_class_without_marks_has_no_figures_and_not_twenty_and_zero() {
        var figures = figures(null, null);
        assertThat(figures.min()).isEqualTo(Average.NONE);
        assertThat(figures.max()).isEqualTo(Average.NONE);
        assertThat(figures.mean()).isEqualTo(Average.NONE);
        assertThat(figures.median()).isEqualTo(Average.NONE);
        assertThat(figures.isShown()).isFalse();
    }

    @Test
    void families_see_no_figures_of_four_pupils_but_those_of_five() {
        assertThat(figures("8", "9", "10", "11", null).forFamilies()).isEqualTo(ClassFigures.NONE);
        assertThat(figures("8", "9", "10", "11", "12").forFamilies().mean()).isEqualTo(average("10"));
    }

    @Test
    void the_mean_of_means_is_rounded_once() {
        assertThat(figures("12.25", "12.24").mean().shown()).isEqualByComparingTo("12.2");
    }

    private static ClassFigures figures(String... averages) {
        return ClassFigures.of(
                Arrays.stream(averages).map(ClassFiguresTest::average).toList());
    }

    private static Average average(String number) {
        return new Average(Optional.ofNullable(number).map(BigDecimal::new).map(Fraction::of));
    }
}
