package fr.ent.ejb.schooling.attendance;

import static fr.ent.ejb.schooling.attendance.AttendanceWorld.FIVE_PAST_EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothBases
class DeskServiceTest {

    @Parameter
    Database base;

    @Test
    void two_letters_of_any_name_find_a_pupil_whatever_their_accents() {
        var world = new AttendanceWorld(base, 1);
        pupil(world, "Éluard", "Zoé");
        pupil(world, "Martin", "Élodie");
        pupil(world, "Belmont", "Ana");
        assertThat(names(world, "él")).containsExactly("ELEVE01 Prénom", "ÉLUARD Zoé", "MARTIN Élodie");
        assertThat(names(world, "EL zo")).containsExactly("ÉLUARD Zoé");
        assertThat(names(world, "lm")).as("beginnings only").isEmpty();
        assertThat(names(world, "e")).as("a single letter").isEmpty();
        assertThat(names(world, " % ")).isEmpty();
        assertThat(names(world, "%%")).as("no wildcard").isEmpty();
        assertThat(names(world, null)).isEmpty();
    }

    @Test
    void it_says_the_division_and_what_the_calls_of_today_said() {
        var world = new AttendanceWorld(base, 2);
        base.inTransaction(() ->
                world.recorder().save(world.maths.id(), world.lesson.day(), world.lesson.start(), world.absent(1)));
        assertThat(find(world, "eleve02", Role.SUPERVISOR)).singleElement().satisfies(found -> {
            assertThat(found.division()).isEqualTo("5B");
            assertThat(found.today()).singleElement().satisfies(said -> assertThat(said.start())
                    .isEqualTo(world.lesson.start()));
        });
        assertThat(find(world, "eleve01", Role.SUPERVISOR).get(0).today()).isEmpty();
    }

    @Test
    void a_pupil_of_another_school_and_who_left_is_not_found_and_neither_is_an_adult() {
        var world = new AttendanceWorld(base, 1);
        var other = new AttendanceWorld(base, "0990002P", 1);
        pupil(other, "Canari", "Léa");
        var gone = world.school.person("Canardeau", "Luc");
        base.inTransaction(() -> base.em()
                .persist(new Enrolment(
                        gone,
                        world.school.year(),
                        Validity.between(
                                world.school.year().startsOn(),
                                world.lesson.day().minusDays(1)))));
        assertThat(names(world, "ca")).isEmpty();
        assertThat(names(world, "dupont")).isEmpty();
    }

    @Test
    void his_division_is_that_of_today_and_another_school_s_calls_stay_there() {
        var world = new AttendanceWorld(base, 1);
        var other = new AttendanceWorld(base, "0990002P", 1);
        other.school.join(world.pupils, other.division, MONDAY);
        base.inTransaction(() -> other.recorder().save(other.maths.id(), MONDAY, EIGHT, world.absent(0)));
        base.inTransaction(() -> base.em()
                .createQuery("update StructureMembership m set m.validity.until = :day where m.structure = :former")
                .setParameter("day", MONDAY.minusDays(1))
                .setParameter("former", world.division)
                .executeUpdate());
        assertThat(find(world, "eleve01", Role.SUPERVISOR)).singleElement().satisfies(found -> {
            assertThat(found.division()).as("he left it yesterday").isEmpty();
            assertThat(found.today()).isEmpty();
        });
    }

    @Test
    void it_is_for_those_who_read_the_names_of_the_absent() {
        var world = new AttendanceWorld(base, 1);
        for (var role : List.of(Role.TEACHER, Role.OFFICE, Role.GUARDIAN, Role.NURSE)) {
            var service = world.as(world.adviser, FIVE_PAST_EIGHT, DeskService.class, role);
            assertThatThrownBy(() -> base.inTransaction(() -> service.find("el")))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 35})
    void it_costs_three_queries_and_shows_twenty(int size) {
        var world = new AttendanceWorld(base, size);
        var service = world.as(world.adviser, FIVE_PAST_EIGHT, DeskService.class, Role.EDUCATION_ADVISER);
        assertThat(base.statements(() -> service.find("el"))).isLessThanOrEqualTo(3);
        assertThat(find(world, "el", Role.DEPUTY)).hasSize(Math.min(size, DeskService.MOST));
    }

    private void pupil(AttendanceWorld world, String family, String first) {
        Person pupil = world.school.person(family, first);
        base.inTransaction(() -> base.em()
                .persist(new Enrolment(
                        pupil,
                        world.school.year(),
                        Validity.from(world.school.year().startsOn()))));
    }

    private List<String> names(AttendanceWorld world, String typed) {
        return find(world, typed, Role.EDUCATION_ADVISER).stream()
                .map(FoundPupil::pupil)
                .toList();
    }

    private List<FoundPupil> find(AttendanceWorld world, String typed, String role) {
        var service = world.as(world.adviser, FIVE_PAST_EIGHT, DeskService.class, role);
        return base.inTransaction(() -> service.find(typed));
    }
}
