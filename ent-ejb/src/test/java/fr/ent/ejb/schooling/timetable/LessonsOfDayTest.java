package fr.ent.ejb.schooling.timetable;

import static fr.ent.persistence.schooling.timetable.SchoolWorld.EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.timetable.DayOff.Reason;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.timetable.SchoolCalendar;
import fr.ent.persistence.schooling.timetable.SchoolClosure;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class LessonsOfDayTest {

    @Parameter
    Database base;

    LessonsOfDay lessons;
    SchoolWorld world;
    Person teacher;
    Division division;
    TeachingAssignment maths;

    @BeforeEach
    void aLessonEveryMonday() {
        lessons = base.make(LessonsOfDay.class);
        world = new SchoolWorld(base, "0990001N");
        teacher = world.person("Dupont", "Anne");
        division = world.division("5B");
        maths = world.assignment(division, "Mathématiques", teacher);
        world.slot(maths, teacher, MONDAY, EIGHT, null);
    }

    @Test
    void there_is_no_lesson_in_the_holidays_of_the_zone_and_on_public_holidays() {
        assertThat(on(MONDAY)).hasSize(1);
        assertThat(on(LocalDate.of(2026, 10, 26))).as("Toussaint").isEmpty();
        assertThat(on(LocalDate.of(2027, 2, 15))).as("winter of zone A").isEmpty();
        assertThat(on(LocalDate.of(2027, 2, 8))).as("winter of zone C").hasSize(1);
        assertThat(on(LocalDate.of(2027, 3, 29))).as("Easter Monday").isEmpty();
        assertThat(on(LocalDate.of(2027, 5, 17))).as("Whit Monday").isEmpty();
    }

    @Test
    void a_closure_of_the_school_says_its_label() {
        var calendar = new SchoolCalendar(world.school());
        calendar.close(new SchoolClosure(MONDAY, MONDAY, "Journée banalisée"));
        world.calendar(calendar);
        assertThat(on(MONDAY)).isEmpty();
        assertThat(on(MONDAY.plusWeeks(1))).hasSize(1);
        assertThat(base.inTransaction(() -> lessons.dayOff(world.school(), MONDAY)))
                .contains(new DayOff(Reason.CLOSURE, null, "Journée banalisée"));
    }

    @Test
    void a_weekday_that_the_school_does_not_open_has_no_lesson() {
        var calendar = new SchoolCalendar(world.school());
        calendar.openOn(Set.of(DayOfWeek.TUESDAY));
        world.calendar(calendar);
        assertThat(on(MONDAY)).isEmpty();
    }

    @Test
    void the_monday_after_each_clock_change_has_its_lesson_at_the_same_local_hour() {
        var own = new SchoolWorld(base, "0990003R", ZoneId.of("Europe/Paris"), "OWN");
        var here = own.assignment(own.division("6A"), "Latin", teacher);
        own.slot(here, teacher, MONDAY, EIGHT, null);
        var paris = own.school().zone();
        for (var day : List.of(
                LocalDate.of(2026, 10, 19),
                LocalDate.of(2026, 10, 26),
                LocalDate.of(2027, 3, 22),
                LocalDate.of(2027, 4, 5))) {
            var found = base.inTransaction(() -> lessons.ofTeacher(own.school(), teacher.id(), day));
            assertThat(found).as("%s", day).hasSize(1);
        }
        assertThat(new LessonKey(1, LocalDate.of(2026, 10, 19), EIGHT).startsAt(paris))
                .isEqualTo(Instant.parse("2026-10-19T06:00:00Z"));
        assertThat(new LessonKey(1, LocalDate.of(2026, 10, 26), EIGHT).startsAt(paris))
                .isEqualTo(Instant.parse("2026-10-26T07:00:00Z"));
        assertThat(new LessonKey(1, LocalDate.of(2025, 10, 27), EIGHT).startsAt(paris))
                .isEqualTo(Instant.parse("2025-10-27T07:00:00Z"));
        assertThat(new LessonKey(1, LocalDate.of(2026, 3, 30), EIGHT).startsAt(paris))
                .isEqualTo(Instant.parse("2026-03-30T06:00:00Z"));
        assertThat(new LessonKey(1, LocalDate.of(2025, 3, 31), EIGHT).startsAt(paris))
                .isEqualTo(Instant.parse("2025-03-31T06:00:00Z"));
    }

    @Test
    void today_is_the_school_s_own_day_even_on_the_night_of_the_clock_change_and_overseas() {
        var night = Clock.fixed(Instant.parse("2026-10-24T22:30:00Z"), ZoneOffset.UTC);
        assertThat(world.school().today(night)).isEqualTo(LocalDate.of(2026, 10, 25));
        var spring = Clock.fixed(Instant.parse("2026-03-29T22:30:00Z"), ZoneOffset.UTC);
        assertThat(world.school().today(spring)).isEqualTo(LocalDate.of(2026, 3, 30));
        var noumea = new SchoolWorld(base, "0990004S", ZoneId.of("Pacific/Noumea"), "OWN");
        var evening = Clock.fixed(Instant.parse("2026-11-22T21:00:00Z"), ZoneOffset.UTC);
        assertThat(noumea.school().today(evening)).isEqualTo(MONDAY);
        assertThat(world.school().today(evening)).isEqualTo(MONDAY.minusDays(1));
        var guadeloupe = ZoneId.of("America/Guadeloupe");
        assertThat(new LessonKey(1, MONDAY, EIGHT).startsAt(guadeloupe))
                .isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
    }

    @Test
    void teachers_who_teach_together_give_one_lesson() {
        var other = world.person("Durand", "Paul");
        world.slot(maths, other, MONDAY, EIGHT, null);
        assertThat(base.inTransaction(() -> lessons.ofSchool(world.school(), MONDAY)))
                .singleElement()
                .satisfies(lesson -> assertThat(lesson.teachers()).containsExactly("DUPONT Anne", "DURAND Paul"));
    }

    @Test
    void pupils_of_two_schools_have_each_the_holidays_of_their_own() {
        var zoneC = new SchoolWorld(base, "0990002P", ZoneId.of("Europe/Paris"), "C");
        var elsewhere = zoneC.division("6A");
        zoneC.slot(zoneC.assignment(elsewhere, "Latin", teacher), teacher, MONDAY, EIGHT, null);
        var here = world.pupils(division, 1).get(0).id();
        var there = zoneC.pupils(elsewhere, 1).get(0).id();
        var winterOfA = LocalDate.of(2027, 2, 22);
        assertThat(base.inTransaction(() -> lessons.ofPupils(List.of(here, there), winterOfA)))
                .containsOnlyKeys(there);
        assertThat(base.inTransaction(() -> lessons.ofPupils(List.of(here, there), MONDAY)))
                .containsOnlyKeys(here, there);
        assertThat(base.statements(() -> lessons.ofPupils(List.of(here, there), MONDAY)))
                .isEqualTo(2);
    }

    @Test
    void alsace_moselle_keeps_good_friday() {
        var goodFriday = LocalDate.of(2027, 3, 26);
        var calendar = new SchoolCalendar(world.school());
        assertThat(SchoolDays.of(world.school(), Optional.of(calendar)).isOpen(goodFriday))
                .isTrue();
        calendar.keepLocalLaw(true);
        assertThat(SchoolDays.of(world.school(), Optional.of(calendar)).isOpen(goodFriday))
                .isFalse();
    }

    private List<DayLesson> on(LocalDate day) {
        return base.inTransaction(() -> lessons.ofTeacher(world.school(), teacher.id(), day));
    }
}
