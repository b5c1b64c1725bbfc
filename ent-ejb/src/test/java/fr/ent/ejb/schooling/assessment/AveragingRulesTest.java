package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.BONUS;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.BONUS_WITHOUT_POINTS;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.COUNTED;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.DOUBLED;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.DROPPED;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.OPTIONAL;
import static fr.ent.ejb.schooling.assessment.AverageFormula.Standing.OPTIONAL_LEFT_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.assessment.AverageFormula.Place;
import fr.ent.ejb.schooling.assessment.AverageFormula.Scored;
import fr.ent.ejb.schooling.assessment.AverageFormula.Term;
import fr.ent.persistence.schooling.assessment.AssessmentFact.Part;
import fr.ent.persistence.schooling.assessment.AveragingRules;
import fr.ent.persistence.schooling.assessment.Counting;
import fr.ent.persistence.schooling.directory.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each option of an average, once, by hand: the reckoning stands in the comment. */
class AveragingRulesTest {

    static final AveragingRules LOWEST = new AveragingRules(true, false, false);
    static final AveragingRules BEST = new AveragingRules(false, true, false);
    static final AveragingRules BOTH = new AveragingRules(true, true, false);
    static final AveragingRules BY_PART = new AveragingRules(false, false, true);
    static final Part WRITTEN = new Part(1, "Écrit", new BigDecimal("2"));
    static final Part ORAL = new Part(2, "Oral", BigDecimal.ONE);

    /** (10×1 + 12×1 + (16−10)×1) ÷ 2 = 28 ÷ 2 = 14. */
    @Test
    void a_bonus_adds_its_points_above_half_and_no_weight() {
        var formula = AverageFormula.of(
                List.of(mark("10", 20, "1"), mark("12", 20, "1"), counting("16", 20, "1", Counting.BONUS)));
        assertThat(formula.average().exact()).contains(Fraction.of(14));
        assertThat(formula.weight()).isEqualTo(Fraction.of(2));
        assertThat(standings(formula)).containsExactly(COUNTED, COUNTED, BONUS);
    }

    /** (18 + 2 × 10) ÷ 1 = 38: the scale is twenty. */
    @Test
    void bonus_points_do_not_pass_the_scale() {
        var formula = AverageFormula.of(List.of(mark("18", 20, "1"), counting("20", 20, "2", Counting.BONUS)));
        assertThat(formula.average().exact()).contains(Fraction.TWENTY);
        assertThat(formula.isCapped()).isTrue();
        assertThat(AverageFormula.of(List.of(mark("20", 20, "1"))).isCapped()).isFalse();
    }

    /** 8/10 is 16/20, above half by 6, of coefficient 0.5: (10 + 3) ÷ 1 = 13. Raw, 8/10 is above 5 by 3: 3 × 0.5 = 1.5. */
    @Test
    void the_points_of_a_bonus_follow_its_scale_and_its_coefficient() {
        assertThat(average(mark("10", 20, "1"), counting("8", 10, "0.5", Counting.BONUS)))
                .isEqualTo(Fraction.of(13));
        var raw = new Weighing(BigDecimal.TEN, new BigDecimal("0.5"), false, false, Counting.BONUS);
        assertThat(average(mark("10", 20, "1"), Marks.mark("8", raw))).isEqualTo(Fraction.of(new BigDecimal("11.5")));
    }

    @Test
    void a_bonus_at_half_or_under_changes_nothing_and_alone_makes_no_average() {
        var formula = AverageFormula.of(List.of(
                mark("11", 20, "1"), counting("10", 20, "1", Counting.BONUS), counting("0", 20, "1", Counting.BONUS)));
        assertThat(formula.average().exact()).contains(Fraction.of(11));
        assertThat(standings(formula)).containsExactly(COUNTED, BONUS_WITHOUT_POINTS, BONUS_WITHOUT_POINTS);
        assertThat(AverageFormula.of(List.of(counting("18", 20, "1", Counting.BONUS)))
                        .average())
                .isEqualTo(Average.NONE);
    }

    /** Of 12 and 14, 13. 15 raises it: 41 ÷ 3. 13.5 would not any more: it is under 13.67. */
    @Test
    void an_optional_mark_counts_only_when_it_raises() {
        var formula = AverageFormula.of(List.of(
                mark("12", 20, "1"),
                counting("13.5", 20, "1", Counting.OPTIONAL),
                counting("15", 20, "1", Counting.OPTIONAL),
                mark("14", 20, "1")));
        assertThat(formula.average().exact()).contains(Fraction.of(41).over(Fraction.of(3)));
        assertThat(standings(formula)).containsExactly(COUNTED, OPTIONAL_LEFT_OUT, OPTIONAL, COUNTED);
    }

    @Test
    void an_optional_mark_that_is_the_average_or_stands_alone_does_not_count() {
        assertThat(standings(
                        AverageFormula.of(List.of(mark("12", 20, "1"), counting("12", 20, "3", Counting.OPTIONAL)))))
                .containsExactly(COUNTED, OPTIONAL_LEFT_OUT);
        assertThat(AverageFormula.of(List.of(counting("18", 20, "1", Counting.OPTIONAL)))
                        .average())
                .isEqualTo(Average.NONE);
    }

    /** Of 6/20 (1), 3/10 (2) and 15/20 (1): the two lowest are both 6/20; the heavier goes. (6 + 15) ÷ 2 = 10.5. */
    @Test
    void the_lowest_is_dropped_and_among_equals_the_heavier() {
        var formula = AverageFormula.of(
                List.of(in(LOWEST, "6", 20, "1"), in(LOWEST, "3", 10, "2"), in(LOWEST, "15", 20, "1")));
        assertThat(formula.average().exact()).contains(Fraction.of(new BigDecimal("10.5")));
        assertThat(standings(formula)).containsExactly(COUNTED, DROPPED, COUNTED);
    }

    @Test
    void the_only_mark_is_not_dropped_and_what_counts_as_zero_may_be() {
        assertThat(average(in(LOWEST, "6", 20, "1"), in(LOWEST, "A", 20, "1"))).isEqualTo(Fraction.of(6));
        assertThat(average(in(LOWEST, "6", 20, "1"), in(LOWEST, "R0", 20, "1"))).isEqualTo(Fraction.of(6));
    }

    /** Of 10 (1) and 16 (2), the best twice: (10 + 16×4) ÷ 5 = 14.8. */
    @Test
    void the_best_counts_twice() {
        var formula = AverageFormula.of(List.of(in(BEST, "10", 20, "1"), in(BEST, "16", 20, "2")));
        assertThat(formula.average().exact()).contains(Fraction.of(new BigDecimal("14.8")));
        assertThat(standings(formula)).containsExactly(COUNTED, DOUBLED);
    }

    /** Of 4, 10 and 16: 4 goes, 16 twice: (10 + 32) ÷ 3 = 14. */
    @Test
    void the_lowest_dropped_and_the_best_doubled_go_together() {
        assertThat(average(in(BOTH, "4", 20, "1"), in(BOTH, "10", 20, "1"), in(BOTH, "16", 20, "1")))
                .isEqualTo(Fraction.of(14));
    }

    /** Each teaching of a subject drops its own: 4 of the division; 18 of the group, its only one, stays. (10 + 18) ÷ 2. */
    @Test
    void each_teaching_drops_its_own_lowest() {
        var group = new Scored(1, "Groupe", null, Marks.value("18"), ordinary(20, "1"), new Place(9, LOWEST, null));
        assertThat(average(in(LOWEST, "4", 20, "1"), in(LOWEST, "10", 20, "1"), group))
                .isEqualTo(Fraction.of(14));
    }

    /** Bonus and optional marks are neither the lowest nor the best. (10 + 12) ÷ 1… 10 goes, 12 stays; 19 − 10 = 9 more. */
    @Test
    void a_bonus_is_never_the_best_and_an_optional_mark_never_the_lowest() {
        var place = new Place(1, BOTH, null);
        var bonus = new Scored(1, "B", null, Marks.value("19"), counting(Counting.BONUS), place);
        var optional = new Scored(1, "O", null, Marks.value("2"), counting(Counting.OPTIONAL), place);
        var formula = AverageFormula.of(List.of(in(BOTH, "10", 20, "1"), in(BOTH, "12", 20, "1"), bonus, optional));
        assertThat(standings(formula)).containsExactly(DROPPED, DOUBLED, BONUS, OPTIONAL_LEFT_OUT);
        // (12×2 + 9) ÷ 2
        assertThat(formula.average().exact()).contains(Fraction.of(new BigDecimal("16.5")));
    }

    /** Écrit (2): (10 + 14) ÷ 2 = 12; oral (1): 18. (12×2 + 18) ÷ 3 = 14. Over all marks: 42 ÷ 3 = 14 too, so one more 10. */
    @Test
    void sub_subjects_count_as_one_mark_each_or_all_marks_count_alike() {
        var parts = List.of(
                part(BY_PART, WRITTEN, "10"),
                part(BY_PART, WRITTEN, "14"),
                part(BY_PART, WRITTEN, "6"),
                part(BY_PART, ORAL, "18"));
        // Écrit: 30 ÷ 3 = 10; (10×2 + 18) ÷ 3 = 38/3
        assertThat(AverageFormula.of(parts).average().exact())
                .contains(Fraction.of(38).over(Fraction.of(3)));
        var all = parts.stream()
                .map(mark -> part(
                        AveragingRules.PLAIN, mark.place().part(), mark.value().text()))
                .toList();
        // 48 ÷ 4
        assertThat(AverageFormula.of(all).average().exact()).contains(Fraction.of(12));
        assertThat(AverageFormula.of(all).parts())
                .extracting(AverageFormula.Part::label, each -> each.average().shown(), AverageFormula.Part::counted)
                .containsExactly(told("Écrit", "10.0", false), told("Oral", "18.0", false));
    }

    /** A mark outside the sub-subjects counts beside them: (12×2 + 18×1 + 6×1) ÷ 4 = 12. A part without a mark is not there. */
    @Test
    void a_mark_in_no_sub_subject_stands_beside_them() {
        var formula = AverageFormula.of(
                List.of(part(BY_PART, WRITTEN, "12"), part(BY_PART, ORAL, "18"), in(BY_PART, "6", 20, "1")));
        assertThat(formula.average().exact()).contains(Fraction.of(12));
        var absent = AverageFormula.of(List.of(part(BY_PART, WRITTEN, "12"), part(BY_PART, ORAL, "A")));
        assertThat(absent.average().exact()).contains(Fraction.of(12));
        assertThat(absent.parts()).hasSize(1);
    }

    /** 12.25 and 12.24 in two sub-subjects of 1: 12.245, shown 12.2; a sub-average rounded on the way would make 12.3. */
    @Test
    void a_sub_average_is_not_rounded_on_the_way() {
        var one = new Part(3, "A", BigDecimal.ONE);
        assertThat(AverageFormula.of(List.of(part(BY_PART, one, "12.25"), part(BY_PART, ORAL, "12.24")))
                        .average()
                        .shown())
                .isEqualByComparingTo("12.2");
    }

    @ParameterizedTest
    @CsvSource({
        "TENTH,12.345,12.3", "TENTH,12.35,12.4", "TENTH_UP,12.31,12.4", "TENTH_UP,12.3,12.3",
        "HALF,12.24,12.0", "HALF,12.25,12.5", "HALF_UP,12.01,12.5", "HALF_UP,12.5,12.5",
        "UNIT,12.49,12", "UNIT,12.5,13", "UNIT_UP,12.01,13", "UNIT_UP,12,12"
    })
    void an_average_is_rounded_as_the_level_says(Rounding rounding, String exact, String shown) {
        var number = Fraction.of(new BigDecimal(exact));
        var average = new Average(Optional.of(number), rounding);
        assertThat(average.shown()).isEqualTo(shown);
        assertThat(average.exact()).as("nothing is lost").contains(number);
    }

    /** A third is never a half: 28/3 = 9.333…, up to the tenth 9.4, to the half 9.5, to the unit 10. */
    @Test
    void a_number_without_end_is_rounded_from_the_exact_one() {
        var thirds = Fraction.of(28).over(Fraction.of(3));
        assertThat(Average.rounded(thirds, Rounding.TENTH_UP)).isEqualTo("9.4");
        assertThat(Average.rounded(thirds, Rounding.HALF)).isEqualTo("9.5");
        assertThat(Average.rounded(thirds, Rounding.UNIT)).isEqualTo("9");
        assertThat(Average.rounded(thirds, Rounding.UNIT_UP)).isEqualTo("10");
    }

    static Scored part(AveragingRules rules, Part part, String typed) {
        return new Scored(1, "Contrôle", null, Marks.value(typed), ordinary(20, "1"), new Place(1, rules, part));
    }

    private static Tuple told(String label, String average, boolean counted) {
        return Tuple.tuple(label, new BigDecimal(average), counted);
    }

    private static Scored mark(String typed, int scale, String weight) {
        return Marks.rescaled(typed, scale, weight);
    }

    private static Scored counting(String typed, int scale, String weight, Counting counting) {
        return Marks.mark(
                typed, new Weighing(BigDecimal.valueOf(scale), new BigDecimal(weight), true, false, counting));
    }

    private static Weighing counting(Counting counting) {
        return new Weighing(BigDecimal.valueOf(20), BigDecimal.ONE, true, false, counting);
    }

    private static Weighing ordinary(int scale, String weight) {
        return new Weighing(BigDecimal.valueOf(scale), new BigDecimal(weight), true, false);
    }

    private static Scored in(AveragingRules rules, String typed, int scale, String weight) {
        return new Scored(1, "Contrôle", null, Marks.value(typed), ordinary(scale, weight), new Place(1, rules, null));
    }

    private static Fraction average(Scored... marks) {
        return AverageFormula.of(List.of(marks)).average().exact().orElseThrow();
    }

    private static List<AverageFormula.Standing> standings(AverageFormula formula) {
        return formula.terms().stream().map(Term::standing).toList();
    }
}
