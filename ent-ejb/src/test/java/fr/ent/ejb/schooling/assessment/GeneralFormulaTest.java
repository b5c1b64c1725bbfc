package fr.ent.ejb.schooling.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.assessment.GeneralFormula.SubjectTerm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GeneralFormulaTest {

    @Test
    void sub_averages_12_25_and_12_24_give_12_2_and_not_12_3() {
        var general = GeneralFormula.of(List.of(once("12.25"), once("12.24")));
        assertThat(general.average().exact()).contains(Fraction.of(new BigDecimal("12.245")));
        assertThat(general.average().shown()).isEqualByComparingTo("12.2");
    }

    @Test
    void it_uses_the_exact_averages_and_not_those_shown() {
        var third = new Average(Optional.of(Fraction.of(28).over(Fraction.of(3))));
        var general = GeneralFormula.of(List.of(SubjectTerm.once("MATHS", third), once("9.1666")));
        assertThat(general.average().shown()).isEqualByComparingTo("9.2");
    }

    @Test
    void a_subject_without_an_average_is_left_out() {
        var general = GeneralFormula.of(List.of(once("10"), SubjectTerm.once("EPS", Average.NONE), once("14")));
        assertThat(general.average().exact()).contains(Fraction.of(12));
        assertThat(general.weight()).isEqualTo(Fraction.of(2));
    }

    @Test
    void subjects_weigh_what_the_school_says() {
        var heavy = new SubjectTerm("MATHS", average("16"), Fraction.of(3));
        var none = new SubjectTerm("LATIN", average("2"), Fraction.ZERO);
        assertThat(GeneralFormula.of(List.of(heavy, once("8"), none)).average().exact())
                .contains(Fraction.of(14));
    }

    @Test
    void no_subject_is_no_average() {
        assertThat(GeneralFormula.of(List.of()).average()).isEqualTo(Average.NONE);
    }

    private static SubjectTerm once(String average) {
        return SubjectTerm.once("S", average(average));
    }

    private static Average average(String number) {
        return new Average(Optional.of(Fraction.of(new BigDecimal(number))));
    }
}
