package fr.ent.ejb.schooling.attendance.halfday;

import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.AbsenceInterval;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsencePlan;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Exemption;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.attendance.ReasonMeaning;
import fr.ent.persistence.schooling.attendance.RollCall;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.timetable.Lesson;
import fr.ent.persistence.schooling.timetable.SchoolCalendar;
import fr.ent.persistence.schooling.timetable.SchoolClosure;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Counts out of a base: lessons of the timetable, of calls without one, closures, exemptions, other schools. */
@OnBothBases
class AbsenceBookTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:05:00Z");
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Parameter
    Database base;

    private SchoolWorld world;
    private Person teacher;
    private Division division;
    private TeachingAssignment maths;
    private List<Person> pupils;

    @BeforeEach
    void four_lessons_on_monday() {
        world = new SchoolWorld(base, "0990001N");
        fill(5);
    }

    private void fill(int size) {
        teacher = world.person("Dupont", "Anne");
        division = world.division("5B");
        maths = world.assignment(division, "Mathématiques", teacher);
        pupils = world.pupils(division, size);
        for (var hour : List.of(8, 9, 14, 15)) {
            world.slot(maths, teacher, MONDAY, LocalTime.of(hour, 0), null);
        }
    }

    private PupilCount count(Person pupil) {
        var book = base.make(AbsenceBook.class);
        return base.inTransaction(() -> book.ofSchool(world.school().id(), List.of(pupil.id()), MONDAY, FRIDAY))
                .get(pupil.id());
    }

    private void call(TeachingAssignment assignment, LocalDate day, int hour, Observation seen, Person... of) {
        base.inTransaction(() -> {
            var start = LocalTime.of(hour, 0);
            var lesson = keep(new Lesson(assignment, day, start, start.plusMinutes(55), null));
            var call = keep(new RollCall(lesson, signed()));
            List.of(of).forEach(pupil -> call.record(pupil, seen, signed()));
            call.close(signed());
        });
    }

    private Absence absent(Person pupil, AbsenceKind kind, AbsenceInterval when) {
        return base.inTransaction(() -> keep(
                new Absence(world.school(), pupil, AbsenceSource.SCHOOL, new AbsencePlan(kind, when, null), signed())));
    }

    private Signature signed() {
        return new Signature(teacher, NOW);
    }

    private <T> T keep(T entity) {
        base.em().persist(entity);
        return entity;
    }

    @Test
    void a_full_day_in_one_interval_counts_two_and_two_queries_say_that_there_is_nothing() {
        absent(pupils.get(0), AbsenceKind.ABSENCE, AbsenceInterval.ofDays(MONDAY, MONDAY));
        assertThat(count(pupils.get(0)).gross()).isEqualTo(2);
        var book = base.make(AbsenceBook.class);
        assertThat(base.statements(() ->
                        book.ofSchool(world.school().id(), List.of(pupils.get(1).id()), MONDAY, FRIDAY)))
                .isEqualTo(2);
    }

    @Test
    void a_reason_and_a_decision_are_read_with_the_record() {
        var record = absent(pupils.get(0), AbsenceKind.ABSENCE, AbsenceInterval.ofDays(MONDAY, MONDAY));
        base.inTransaction(() -> {
            var reason =
                    keep(new AbsenceReason(world.school(), 1, "Maladie", new ReasonMeaning(true, false).onCard(false)));
            base.em().merge(record);
            base.em().find(Absence.class, record.id()).accept(reason, "Bon rétablissement.", signed());
        });
        var count = count(pupils.get(0));
        assertThat(count.standing(Standing.LEGITIMATE)).isEqualTo(2);
        assertThat(count.onCard().gross()).isZero();
        var kept = base.inTransaction(() -> base.em()
                .createQuery("select c.state, c.changedBy.id from AbsenceChange c", Object[].class)
                .getResultList());
        assertThat(kept).hasSize(1);
    }

    @Test
    void a_call_without_a_timetable_is_a_lesson_too() {
        call(maths, MONDAY, 11, Observation.of(Attendance.ABSENT), pupils.get(0));
        var half = count(pupils.get(0)).halfDays().get(0);
        assertThat(half.due()).isEqualTo(3 * 55);
        assertThat(half.missed()).isEqualTo(55);
    }

    @Test
    void who_was_seen_at_a_call_was_there() {
        absent(pupils.get(0), AbsenceKind.ABSENCE, AbsenceInterval.ofDays(MONDAY, MONDAY));
        call(maths, MONDAY, 8, Observation.of(Attendance.ABSENT), pupils.get(1));
        assertThat(count(pupils.get(0)).calculated())
                .isEqualTo(Fraction.of(1).over(Fraction.of(2)).plus(Fraction.of(1)));
    }

    @Test
    void holidays_closures_and_weekdays_without_lessons_do_not_count() {
        absent(pupils.get(0), AbsenceKind.ABSENCE, AbsenceInterval.ofDays(MONDAY, FRIDAY));
        assertThat(count(pupils.get(0)).gross()).isEqualTo(2);
        var calendar = new SchoolCalendar(world.school());
        calendar.close(new SchoolClosure(MONDAY, MONDAY, "Élections"));
        world.calendar(calendar);
        assertThat(count(pupils.get(0)).gross()).isZero();
    }

    @Test
    void weeks_of_a_pattern_alone_count() {
        var french = world.assignment(division, "Français", teacher);
        world.slot(french, teacher, MONDAY.plusDays(1), LocalTime.of(8, 0), world.pattern("A", MONDAY));
        world.slot(french, teacher, MONDAY.plusDays(2), LocalTime.of(8, 0), world.pattern("B", MONDAY.plusDays(7)));
        absent(pupils.get(0), AbsenceKind.ABSENCE, AbsenceInterval.ofDays(MONDAY, FRIDAY));
        assertThat(count(pupils.get(0)).halfDays())
                .extracting(CountedHalfDay::day)
                .containsExactly(MONDAY, MONDAY, MONDAY.plusDays(1));
    }

    @Test
    void an_exemption_takes_the_lessons_away_unless_presence_is_required() {
        absent(pupils.get(0), AbsenceKind.ABSENCE, AbsenceInterval.ofDays(MONDAY, MONDAY));
        absent(pupils.get(1), AbsenceKind.ABSENCE, AbsenceInterval.ofDays(MONDAY, MONDAY));
        exempt(pupils.get(0), new Exemption.Scope(DayOfWeek.MONDAY, maths.subject(), null, false));
        exempt(pupils.get(1), new Exemption.Scope(null, null, maths, true));
        assertThat(count(pupils.get(0)).gross()).isZero();
        assertThat(count(pupils.get(1)).gross()).isEqualTo(2);
    }

    private void exempt(Person pupil, Exemption.Scope scope) {
        base.inTransaction(
                () -> keep(new Exemption(world.school(), pupil, new Exemption.Days(MONDAY, FRIDAY), scope, signed())));
    }

    @Test
    void a_pupil_without_a_timetable_has_the_half_days_of_his_school() {
        var calendar = new SchoolCalendar(world.school());
        calendar.openBetween(calendar.hours(), java.util.Set.of(DayOfWeek.WEDNESDAY));
        world.calendar(calendar);
        var free = world.pupils(world.division("6A"), 1).get(0);
        absent(free, AbsenceKind.ABSENCE, AbsenceInterval.ofDays(MONDAY, MONDAY.plusDays(2)));
        assertThat(count(free).gross()).isEqualTo(5);
    }

    @Test
    void another_school_s_words_stay_there_and_the_family_reads_both() {
        var other = new SchoolWorld(base, "0990002P", ZoneId.of("Indian/Reunion"), "OWN");
        var shared = other.group("LATIN");
        other.join(List.of(pupils.get(0)), shared, LocalDate.of(2026, 9, 1));
        var latin = other.assignment(shared, "Latin", teacher);
        call(latin, MONDAY, 10, Observation.of(Attendance.ABSENT), pupils.get(0));
        call(maths, MONDAY, 14, Observation.of(Attendance.ABSENT), pupils.get(0));
        assertThat(count(pupils.get(0)).gross()).isEqualTo(1);
        var book = base.make(AbsenceBook.class);
        var all = base.inTransaction(() -> book.ofFamily(List.of(pupils.get(0).id()), MONDAY, FRIDAY));
        assertThat(all.get(pupils.get(0).id()).gross()).isEqualTo(2);
    }

    @Test
    void who_is_no_longer_there_has_no_lessons() {
        var left = pupils.get(4);
        base.inTransaction(() -> base.em()
                .createQuery(
                        "select m from StructureMembership m where m.pupil = :pupil",
                        fr.ent.persistence.schooling.directory.StructureMembership.class)
                .setParameter("pupil", left)
                .getResultList()
                .forEach(member -> member.lasts(Validity.between(LocalDate.of(2026, 9, 1), MONDAY.minusDays(1)))));
        absent(left, AbsenceKind.ABSENCE, AbsenceInterval.ofDays(MONDAY, FRIDAY));
        assertThat(count(left).gross()).isZero();
    }

    @Test
    void nine_queries_for_5_pupils_and_for_35() {
        assertThat(queries()).isLessThanOrEqualTo(9);
        var few = queries();
        base.empty();
        world = new SchoolWorld(base, "0990003Q");
        fill(35);
        assertThat(queries()).isEqualTo(few);
    }

    private int queries() {
        pupils.forEach(pupil -> absent(pupil, AbsenceKind.ABSENCE, AbsenceInterval.ofDays(MONDAY, MONDAY)));
        var ids = pupils.stream().map(Person::id).toList();
        var book = base.make(AbsenceBook.class);
        return base.statements(() -> assertThat(book.ofSchool(world.school().id(), ids, MONDAY, FRIDAY))
                .allSatisfy((pupil, count) -> assertThat(count.gross()).isEqualTo(2)));
    }
}
