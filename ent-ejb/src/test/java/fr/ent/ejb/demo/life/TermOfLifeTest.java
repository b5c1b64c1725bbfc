package fr.ent.ejb.demo.life;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.demo.life.PlannedAssessment.PlannedMark;
import fr.ent.ejb.demo.school.DemoSchool;
import fr.ent.ejb.demo.school.DemoSize;
import fr.ent.ejb.demo.school.DemoYear;
import fr.ent.ejb.demo.school.SchoolMaker;
import fr.ent.persistence.schooling.assessment.MarkValue;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermOfLifeTest {

    private static final DemoYear NOVEMBER = DemoYear.at(LocalDate.of(2026, 11, 23));
    private static final DemoSchool SCHOOL =
            SchoolMaker.world(DemoSize.FULL, NOVEMBER).main();
    private static final List<PlannedAssessment> ASSESSMENTS = new AssessmentPlanner(SCHOOL, NOVEMBER).assessments();

    @Test
    void a_term_has_as_many_assessments_and_marks_as_figures_are_measured_on() {
        assertThat(ASSESSMENTS).hasSizeBetween(1080, 1200);
        assertThat(marks().filter(mark -> !mark.typed().isEmpty()).count()).isBetween(30_000L, 31_500L);
    }

    @Test
    void every_division_has_its_27() {
        var byStructure = ASSESSMENTS.stream()
                .collect(Collectors.groupingBy(PlannedAssessment::structure, Collectors.counting()));
        assertThat(SCHOOL.divisions())
                .allSatisfy(division -> assertThat(byStructure).containsEntry(division.code(), 27L));
    }

    @Test
    void every_special_mark_is_typed_and_some_cells_stay_blank() {
        assertThat(marks().map(PlannedMark::typed)
                        .filter(typed -> !typed.matches("[0-9,]+"))
                        .distinct())
                .containsExactlyInAnyOrder("A", "R", "D", "N", "A0", "R0", "");
        assertThat(marks().filter(mark -> mark.typed().contains(",")).count()).isGreaterThan(5_000);
        assertThat(marks().filter(mark -> !mark.remark().isEmpty()).count()).isGreaterThan(500);
    }

    @Test
    void no_mark_is_above_its_scale() {
        assertThat(ASSESSMENTS)
                .allSatisfy(assessment -> assertThat(assessment.marks()).allMatch(mark -> MarkValue.read(mark.typed())
                        .counted()
                        .map(points -> points.compareTo(
                                        assessment.announcement().terms().scale())
                                <= 0)
                        .orElse(true)));
    }

    @Test
    void assessments_are_held_on_days_of_the_term_and_some_are_formative_or_not_published() {
        assertThat(ASSESSMENTS)
                .extracting(one -> one.announcement().heldOn())
                .allMatch(day -> !day.isBefore(LocalDate.of(2026, 9, 1)) && !day.isAfter(NOVEMBER.today()));
        assertThat(ASSESSMENTS).anyMatch(one -> one.announcement().terms().isFormative());
        assertThat(ASSESSMENTS).anyMatch(one -> one.publishedAt() == null);
        assertThat(ASSESSMENTS)
                .anyMatch(one -> one.publishedAt() != null
                        && one.publishedAt().toLocalDate().isAfter(NOVEMBER.today()));
    }

    @Test
    void on_the_first_day_of_the_year_the_term_is_there_all_the_same() {
        var september = DemoYear.at(LocalDate.of(2026, 9, 1));
        var school = SchoolMaker.world(DemoSize.SMALL, september).main();
        assertThat(new AssessmentPlanner(school, september).assessments()).hasSizeGreaterThan(4 * 27);
    }

    @Test
    void about_ten_thousand_lessons_are_missed_or_begun_late() {
        var seen = observations(new AttendancePlan(SCHOOL, NOVEMBER), NOVEMBER);
        assertThat(seen.size()).isBetween(9_500, 11_500);
        assertThat(seen)
                .extracting(Observation::attendance)
                .contains(Attendance.ABSENT, Attendance.LATE, Attendance.INFIRMARY);
    }

    @Test
    void the_plan_is_the_same_twice() {
        assertThat(new AssessmentPlanner(SCHOOL, NOVEMBER).assessments().toString())
                .isEqualTo(new AssessmentPlanner(SCHOOL, NOVEMBER).assessments().toString());
        assertThat(observations(new AttendancePlan(SCHOOL, NOVEMBER), NOVEMBER))
                .isEqualTo(observations(new AttendancePlan(SCHOOL, NOVEMBER), NOVEMBER));
    }

    private static Stream<PlannedMark> marks() {
        return ASSESSMENTS.stream().flatMap(assessment -> assessment.marks().stream());
    }

    private static List<Observation> observations(AttendancePlan plan, DemoYear year) {
        var seen = new ArrayList<Observation>();
        var days = new TermDays(year, 12);
        for (var service : SCHOOL.services()) {
            for (var course : service.courses()) {
                for (var day : days.daysOf(List.of(course))) {
                    SCHOOL.pupils().stream()
                            .filter(pupil -> pupil.present() && attends(pupil, service.structure()))
                            .map(pupil -> plan.at(pupil.id(), day, course.slot().start()))
                            .filter(observation -> !observation.isOrdinary())
                            .forEach(seen::add);
                }
            }
        }
        return seen;
    }

    private static boolean attends(fr.ent.ejb.demo.school.DemoPupil pupil, String structure) {
        return pupil.division().code().equals(structure)
                || SCHOOL.groups().stream()
                        .anyMatch(group ->
                                group.code().equals(structure) && group.pupils().contains(pupil));
    }
}
