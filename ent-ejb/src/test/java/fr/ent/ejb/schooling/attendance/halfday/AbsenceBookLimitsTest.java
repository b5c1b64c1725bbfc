package fr.ent.ejb.schooling.attendance.halfday;

import static fr.ent.persistence.schooling.timetable.SchoolWorld.EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.attendance.HalfDay;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.AbsenceInterval;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsencePlan;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Exemption;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.attendance.RollCall;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.timetable.Lesson;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.schooling.timetable.TimeSlot;
import fr.ent.persistence.schooling.timetable.TimeSlot.WeeklyHours;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a count leaves out: lessons that are no longer held, calls that nobody closed, other days, other schools. */
@OnBothBases
class AbsenceBookLimitsTest {

    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final Instant NOW = Instant.parse("2026-11-23T07:05:00Z");

    @Parameter
    Database base;

    private SchoolWorld world;
    private Person teacher;
    private Division division;
    private TeachingAssignment maths;
    private Person pupil;

    @BeforeEach
    void a_pupil() {
        world = new SchoolWorld(base, "0990001N");
        teacher = world.person("Dupont", "Anne");
        division = world.division("5B");
        maths = world.assignment(division, "Mathématiques", teacher);
        pupil = world.pupils(division, 1).get(0);
    }

    private PupilCount count(LocalDate from, LocalDate to) {
        var book = base.make(AbsenceBook.class);
        return base.inTransaction(() -> book.ofSchool(world.school().id(), List.of(pupil.id()), from, to))
                .get(pupil.id());
    }

    private PupilCount count() {
        return count(MONDAY, FRIDAY);
    }

    private void slot(LocalTime start, LocalTime end, Validity when) {
        var hours = new WeeklyHours(DayOfWeek.MONDAY, start, end);
        base.inTransaction(() -> keep(new TimeSlot(maths, teacher, hours, null, when)));
    }

    private void absent(SchoolWorld where, LocalDate first, LocalDate last) {
        var plan = new AbsencePlan(AbsenceKind.ABSENCE, AbsenceInterval.ofDays(first, last), null);
        base.inTransaction(() -> keep(new Absence(where.school(), pupil, AbsenceSource.SCHOOL, plan, signed())));
    }

    private Signature signed() {
        return new Signature(teacher, NOW);
    }

    private <T> T keep(T entity) {
        base.em().persist(entity);
        return entity;
    }

    @Test
    void a_lesson_that_the_timetable_gave_up_is_not_missed() {
        slot(EIGHT, LocalTime.of(9, 0), Validity.from(SEPTEMBER));
        slot(LocalTime.of(14, 0), LocalTime.of(15, 0), Validity.between(SEPTEMBER, MONDAY));
        absent(world, MONDAY, MONDAY.plusDays(7));
        assertThat(count(MONDAY, MONDAY.plusDays(7)).halfDays())
                .extracting(CountedHalfDay::day)
                .containsExactly(MONDAY, MONDAY, MONDAY.plusDays(7));
    }

    @Test
    void a_division_whose_timetable_is_over_has_the_half_days_of_its_school() {
        slot(EIGHT, LocalTime.of(9, 0), Validity.between(SEPTEMBER, MONDAY));
        absent(world, MONDAY, MONDAY.plusDays(1));
        assertThat(count().halfDays())
                .extracting(CountedHalfDay::day)
                .containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(1));
    }

    @Test
    void two_teachers_together_are_one_lesson_until_the_later_of_them_ends() {
        slot(EIGHT, LocalTime.of(9, 0), Validity.from(SEPTEMBER));
        slot(EIGHT, LocalTime.of(10, 0), Validity.from(SEPTEMBER));
        absent(world, MONDAY, MONDAY);
        assertThat(count().halfDays()).singleElement().satisfies(half -> {
            assertThat(half.due()).isEqualTo(120);
            assertThat(half.lessons()).hasSize(1);
        });
    }

    @Test
    void a_call_that_nobody_closed_says_nothing() {
        slot(EIGHT, LocalTime.of(8, 55), Validity.from(SEPTEMBER));
        base.inTransaction(() -> {
            var lesson = keep(new Lesson(maths, MONDAY, EIGHT, LocalTime.of(8, 55), null));
            keep(new RollCall(lesson, signed())).record(pupil, Observation.of(Attendance.ABSENT), signed());
            var extra = keep(new Lesson(maths, MONDAY, LocalTime.of(14, 0), LocalTime.of(15, 0), null));
            keep(new RollCall(extra, signed()));
        });
        assertThat(count().gross()).isZero();
        absent(world, MONDAY, MONDAY);
        assertThat(count().gross()).as("the lesson of the timetable alone").isEqualTo(1);
        assertThat(count().halfDays().get(0).missed()).isEqualTo(55);
    }

    @Test
    void days_that_were_not_asked_for_are_not_counted() {
        slot(EIGHT, LocalTime.of(9, 0), Validity.from(SEPTEMBER));
        absent(world, MONDAY.minusDays(7), MONDAY.plusDays(7));
        assertThat(count().halfDays()).extracting(CountedHalfDay::day).containsExactly(MONDAY);
    }

    @Test
    void a_division_that_he_left_meanwhile_has_no_lessons_for_him() {
        slot(EIGHT, LocalTime.of(9, 0), Validity.from(SEPTEMBER));
        base.inTransaction(() -> base.em()
                .createQuery("update StructureMembership m set m.validity.until = :day where m.pupil = :pupil")
                .setParameter("day", MONDAY)
                .setParameter("pupil", pupil)
                .executeUpdate());
        absent(world, MONDAY, MONDAY.plusDays(7));
        assertThat(count(MONDAY, MONDAY.plusDays(7)).halfDays())
                .extracting(CountedHalfDay::day)
                .containsExactly(MONDAY);
    }

    @Test
    void a_record_and_an_exemption_of_another_school_stay_there() {
        slot(EIGHT, LocalTime.of(9, 0), Validity.from(SEPTEMBER));
        var other = new SchoolWorld(base, "0990002P");
        var group = other.group("LATIN");
        other.join(List.of(pupil), group, SEPTEMBER);
        var latin = other.assignment(group, "Latin", teacher);
        other.slot(latin, teacher, MONDAY, LocalTime.of(14, 0), null);
        absent(other, MONDAY, MONDAY);
        assertThat(count().gross()).isZero();
        assertThat(ofFamily()).containsExactly(HalfDay.AFTERNOON);
        absent(world, MONDAY, MONDAY);
        base.inTransaction(() -> keep(new Exemption(
                other.school(),
                pupil,
                new Exemption.Days(MONDAY, FRIDAY),
                new Exemption.Scope(DayOfWeek.MONDAY, null, null, false),
                signed())));
        assertThat(count().gross()).isEqualTo(1);
        assertThat(ofFamily()).containsExactly(HalfDay.MORNING);
    }

    private List<HalfDay> ofFamily() {
        var book = base.make(AbsenceBook.class);
        return base
                .inTransaction(() -> book.ofFamily(List.of(pupil.id()), MONDAY, FRIDAY))
                .get(pupil.id())
                .halfDays()
                .stream()
                .map(CountedHalfDay::half)
                .toList();
    }
}
