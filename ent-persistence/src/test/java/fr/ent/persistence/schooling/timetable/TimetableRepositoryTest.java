package fr.ent.persistence.schooling.timetable;

import static fr.ent.persistence.schooling.timetable.SchoolWorld.EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class TimetableRepositoryTest {

    @Parameter
    Database base;

    TimetableRepository timetable;
    SchoolWorld world;
    Person teacher;
    Division division;
    TeachingAssignment maths;

    @BeforeEach
    void aTeacherOfMaths() {
        timetable = base.make(TimetableRepository.class);
        world = new SchoolWorld(base, "0990001N");
        teacher = world.person("Dupont", "Anne");
        division = world.division("5B");
        maths = world.assignment(division, "Mathématiques", teacher);
    }

    @Test
    void a_weekly_slot_falls_on_its_weekday_only() {
        world.slot(maths, teacher, MONDAY, EIGHT, null);
        assertThat(ofTeacher(MONDAY)).singleElement().satisfies(slot -> {
            assertThat(slot.start()).isEqualTo(EIGHT);
            assertThat(slot.end()).isEqualTo(LocalTime.of(8, 55));
            assertThat(slot.subject()).isEqualTo("Mathématiques");
            assertThat(slot.structure()).isEqualTo("5B");
        });
        assertThat(ofTeacher(MONDAY.plusDays(1))).isEmpty();
        assertThat(ofTeacher(MONDAY.plusWeeks(1))).hasSize(1);
    }

    @Test
    void alternating_weeks_alternate() {
        world.slot(maths, teacher, MONDAY, EIGHT, world.pattern("A", MONDAY.minusDays(1), MONDAY.plusWeeks(2)));
        world.slot(maths, teacher, MONDAY, EIGHT.plusHours(1), world.pattern("B", MONDAY.plusWeeks(1)));
        assertThat(ofTeacher(MONDAY)).extracting(PlannedSlot::start).containsExactly(EIGHT);
        assertThat(ofTeacher(MONDAY.plusWeeks(1)))
                .extracting(PlannedSlot::start)
                .containsExactly(EIGHT.plusHours(1));
        assertThat(ofTeacher(MONDAY.plusWeeks(2)))
                .extracting(PlannedSlot::start)
                .containsExactly(EIGHT);
    }

    @Test
    void a_slot_that_ended_is_over() {
        var slot = world.slot(maths, teacher, MONDAY, EIGHT, null);
        base.inTransaction(() -> base.em().find(TimeSlot.class, slot.id()).endOn(MONDAY));
        assertThat(ofTeacher(MONDAY)).hasSize(1);
        assertThat(ofTeacher(MONDAY.plusWeeks(1))).isEmpty();
    }

    @Test
    void another_school_has_none_of_it() {
        world.slot(maths, teacher, MONDAY, EIGHT, null);
        var elsewhere = new SchoolWorld(base, "0990002P").school();
        assertThat(base.inTransaction(() -> timetable.ofTeacher(elsewhere.id(), teacher.id(), MONDAY)))
                .isEmpty();
        assertThat(base.inTransaction(() -> timetable.ofSchool(elsewhere.id(), MONDAY)))
                .isEmpty();
        assertThat(base.inTransaction(() -> timetable.ofStructure(elsewhere.id(), division.id(), MONDAY)))
                .isEmpty();
    }

    @Test
    void a_pupil_has_the_lessons_of_his_divisions_and_groups() {
        var pupils = world.pupils(division, 2);
        var group = world.group("5LAT");
        world.join(pupils.subList(0, 1), group, world.year().startsOn());
        var latin = world.assignment(group, "Latin", teacher);
        world.slot(maths, teacher, MONDAY, EIGHT, null);
        world.slot(latin, teacher, MONDAY, EIGHT.plusHours(1), null);
        var ids = pupils.stream().map(Person::id).toList();
        var slots = base.inTransaction(() -> timetable.ofPupils(ids, MONDAY));
        assertThat(slots)
                .filteredOn(slot -> slot.concernsId() == ids.get(0))
                .extracting(PlannedSlot::subject)
                .containsExactly("Mathématiques", "Latin");
        assertThat(slots)
                .filteredOn(slot -> slot.concernsId() == ids.get(1))
                .extracting(PlannedSlot::subject)
                .containsExactly("Mathématiques");
        assertThat(base.inTransaction(() -> timetable.ofPupils(List.of(), MONDAY)))
                .isEmpty();
    }

    @Test
    void the_slot_of_an_hour_is_found_by_its_hour() {
        world.slot(maths, teacher, MONDAY, EIGHT, null);
        assertThat(base.inTransaction(() -> timetable.slotAt(maths.id(), MONDAY, EIGHT)))
                .isPresent();
        assertThat(base.inTransaction(() -> timetable.slotAt(maths.id(), MONDAY, EIGHT.plusMinutes(5))))
                .isEmpty();
    }

    @Test
    void each_list_is_one_query() {
        for (int hour = 0; hour < 8; hour++) {
            world.slot(maths, teacher, MONDAY, EIGHT.plusHours(hour), null);
        }
        var schoolId = world.school().id();
        assertThat(base.statements(() -> timetable.ofTeacher(schoolId, teacher.id(), MONDAY)))
                .isEqualTo(1);
        assertThat(base.statements(() -> timetable.ofSchool(schoolId, MONDAY))).isEqualTo(1);
    }

    private List<PlannedSlot> ofTeacher(LocalDate day) {
        return base.inTransaction(() -> timetable.ofTeacher(world.school().id(), teacher.id(), day));
    }
}
