package fr.ent.persistence.schooling.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {

    static final Instant NOW = Instant.parse("2026-10-12T16:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 10, 12);

    final School school = new School("0990001N", "Collège", "99");
    final Division division = new Division(new SchoolYear(school, 2026), "5B", "5e B");
    final TeachingAssignment maths =
            new TeachingAssignment(division, new Subject(school, "061300", "MATHS", "Mathématiques"), "CG");
    final Assessment test = new Assessment(maths, 8, " Fractions ", DAY, terms("20", "1"));
    final Mark mark = new Mark(test, 7);

    @Test
    void its_title_is_kept_without_blanks_around() {
        assertThat(test.title()).isEqualTo("Fractions");
    }

    @Test
    void it_has_a_title_of_at_most_80_characters() {
        assertBroken("assessment.title.missing", () -> test.describe("  ", DAY));
        assertBroken("assessment.title.tooLong", () -> test.describe("x".repeat(81), DAY));
        test.describe("x".repeat(80), DAY);
    }

    @Test
    void its_day_is_in_the_school_year() {
        assertBroken("assessment.day.outOfYear", () -> test.describe("x", LocalDate.of(2026, 8, 31)));
        assertBroken("assessment.day.outOfYear", () -> test.describe("x", LocalDate.of(2027, 9, 1)));
        assertBroken("assessment.day.outOfYear", () -> test.describe("x", null));
        test.describe("x", LocalDate.of(2027, 8, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,scale",
        "-5,1,scale",
        "1000.01,1,scale",
        "7.125,1,scale",
        "20,-0.1,weight",
        "20,100.5,weight",
        "20,0.125,weight"
    })
    void its_scale_and_weight_are_in_range(String scale, String weight, String which) {
        assertBroken("assessment." + which + ".outOfRange", () -> terms(scale, weight));
    }

    @Test
    void a_weight_of_zero_and_a_scale_with_decimals_are_allowed() {
        assertThat(terms("7.5", "0")).isEqualTo(terms("7.50", "0.00"));
    }

    @Test
    void a_mark_is_at_most_the_scale() {
        write("20");
        assertBroken("assessment.mark.aboveScale", () -> write("20,25"));
        assertThat(mark.value()).isEqualTo(MarkValue.read("20"));
    }

    @Test
    void its_scale_does_not_go_under_a_mark_that_was_given() {
        assertBroken("assessment.scale.underMarks", () -> test.count(terms("10", "1"), new BigDecimal("12.50")));
        test.count(terms("10", "1"), BigDecimal.TEN);
        test.count(terms("5", "1"), null);
    }

    @Test
    void each_change_of_a_mark_leaves_its_before_and_after() {
        assertThat(write("12,5").valueBefore()).isEmpty();
        var change = mark.write(MarkValue.read("A"), "malade", 9, NOW.plusSeconds(1));
        assertThat(change.valueBefore()).isEqualTo("12.5");
        assertThat(change.valueAfter()).isEqualTo("A");
        assertThat(change.changedBy()).isEqualTo(9);
        assertThat(change.changedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(mark.changedBy()).isEqualTo(9);
    }

    @Test
    void the_same_value_and_remark_say_the_same() {
        mark.write(MarkValue.read("12.50"), " bien ", 8, NOW);
        assertThat(mark.says(MarkValue.read("12,5"), "bien")).isTrue();
        assertThat(mark.says(MarkValue.read("12,5"), "")).isFalse();
        assertThat(mark.says(MarkValue.read("12"), "bien")).isFalse();
    }

    @Test
    void a_remark_has_at_most_250_characters() {
        assertBroken("assessment.mark.remarkTooLong", () -> mark.write(MarkValue.read("1"), "x".repeat(251), 8, NOW));
    }

    private MarkHistory write(String typed) {
        return mark.write(MarkValue.read(typed), "", 8, NOW);
    }

    private static AssessmentTerms terms(String scale, String weight) {
        return new AssessmentTerms(new BigDecimal(scale), new BigDecimal(weight), true, false);
    }

    private static void assertBroken(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(BrokenRule.class).hasMessage(key);
    }
}
