package fr.ent.ejb.schooling.timetable;

import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.schooling.timetable.OpeningHours;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class SchoolCalendarServiceTest {

    @Parameter
    Database base;

    SchoolWorld corse;
    SchoolCalendarService service;

    @BeforeEach
    void aSchoolWhoseCalendarWeDoNotHold() {
        corse = new SchoolWorld(base, "0990001N", ZoneId.of("Europe/Paris"), "OWN");
        service = as(corse, Role.PRINCIPAL);
    }

    @Test
    void a_school_that_said_nothing_opens_from_monday_to_saturday() {
        var days = base.inTransaction(service::calendar);
        assertThat(days.openWeekdays()).isEqualTo(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
        assertThat(days.closures()).isEmpty();
        assertThat(days.holidays()).isEmpty();
    }

    @Test
    void a_closure_is_typed_shown_and_taken_back() {
        base.inTransaction(() -> service.close(MONDAY, MONDAY.plusDays(1), " Pont "));
        var closure = base.inTransaction(service::calendar).closures().get(0);
        assertThat(closure.label()).isEqualTo("Pont");
        base.inTransaction(() -> service.reopen(closure.id()));
        assertThat(base.inTransaction(service::calendar).closures()).isEmpty();
    }

    @Test
    void weekdays_and_local_law_are_kept() {
        base.inTransaction(() -> service.open(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), true));
        var days = base.inTransaction(service::calendar);
        assertThat(days.openWeekdays()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
        assertThat(days.alsaceMoselle()).isTrue();
        assertThatThrownBy(() -> base.inTransaction(() -> service.open(Set.of(), false)))
                .hasMessage("timetable.week.empty");
    }

    @Test
    void a_backward_closure_and_one_without_a_word_are_refused() {
        assertThatThrownBy(() -> base.inTransaction(() -> service.close(MONDAY, MONDAY.minusDays(1), "Pont")))
                .hasMessage("timetable.closure.backwards");
        assertThatThrownBy(() -> base.inTransaction(() -> service.close(MONDAY, MONDAY, " ")))
                .hasMessage("timetable.closure.label");
    }

    @Test
    void the_closure_of_another_school_does_not_exist() {
        base.inTransaction(() -> service.close(MONDAY, MONDAY, "CANARI"));
        var id = base.inTransaction(service::calendar).closures().get(0).id();
        var other = as(new SchoolWorld(base, "0990002P"), Role.PRINCIPAL);
        assertThatThrownBy(() -> base.inTransaction(() -> other.reopen(id))).isInstanceOf(NotFound.class);
        assertThat(base.inTransaction(other::calendar).closures()).isEmpty();
    }

    @Test
    void who_does_not_lead_the_school_does_not_set_its_calendar() {
        for (var role : Set.of(Role.TEACHER, Role.EDUCATION_ADVISER, Role.OFFICE, Role.GUARDIAN)) {
            var other = as(corse, role);
            assertThatThrownBy(() -> base.inTransaction(() -> other.close(MONDAY, MONDAY, "Pont")))
                    .isInstanceOf(Forbidden.class);
        }
    }

    private SchoolCalendarService as(SchoolWorld world, String role) {
        var clock = Clock.fixed(Instant.parse("2026-11-23T07:00:00Z"), ZoneOffset.UTC);
        base.give(Clock.class, clock).give(Caller.class, new PlayedCaller(1, world.school(), clock, role));
        return base.make(SchoolCalendarService.class);
    }

    @Test
    void hours_are_in_their_order_around_noon_and_some_weekdays_have_no_afternoon() {
        var hours = new OpeningHours(LocalTime.of(8, 15), LocalTime.of(13, 45), LocalTime.of(16, 0));
        assertThat(base.inTransaction(() -> service.calendar()).hours()).isEqualTo(OpeningHours.USUAL);
        base.inTransaction(() -> service.open(hours, Set.of(DayOfWeek.WEDNESDAY)));
        var kept = base.inTransaction(() -> service.calendar());
        assertThat(kept.hours()).isEqualTo(hours);
        assertThat(kept.morningsOnly()).containsExactly(DayOfWeek.WEDNESDAY);
        assertThatThrownBy(() -> base.inTransaction(() -> service.open(
                        new OpeningHours(LocalTime.of(12, 30), LocalTime.of(13, 45), LocalTime.of(16, 0)), Set.of())))
                .hasMessageContaining("timetable.hours.noon");
        assertThatThrownBy(() -> new OpeningHours(LocalTime.of(8, 0), LocalTime.of(16, 0), LocalTime.of(16, 0)))
                .hasMessageContaining("timetable.hours.order");
        assertThatThrownBy(() -> new OpeningHours(LocalTime.of(5, 59), LocalTime.of(13, 0), LocalTime.of(16, 0)))
                .hasMessageContaining("timetable.hours.order");
        assertThat(base.inTransaction(() -> service.calendar()).hours()).isEqualTo(hours);
    }
}
