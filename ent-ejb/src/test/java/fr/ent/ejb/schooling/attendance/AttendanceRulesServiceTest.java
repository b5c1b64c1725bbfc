package fr.ent.ejb.schooling.attendance;

import static fr.ent.ejb.schooling.attendance.AttendanceWorld.FIVE_PAST_EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.AttendanceRules.Reason;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a school may say about how absences count. */
@OnBothBases
class AttendanceRulesServiceTest {

    private static final int MOST = 60;

    @Parameter
    Database base;

    private AttendanceWorld world;

    @BeforeEach
    void a_school() {
        world = new AttendanceWorld(base, 1);
        rules();
    }

    private <T> T as(String role, Function<AttendanceRulesService, T> work) {
        var service = world.as(world.adviser, FIVE_PAST_EIGHT, AttendanceRulesService.class, role);
        return base.inTransaction(() -> work.apply(service));
    }

    private AttendanceRules rules() {
        return as(Role.DEPUTY, AttendanceRulesService::rules);
    }

    private void say(Reason reason) {
        as(Role.DEPUTY, service -> {
            service.say(reason);
            return null;
        });
    }

    private void limit(int minutes) {
        as(Role.DEPUTY, service -> {
            service.change(new AttendanceRules(minutes, false, service.rules().version(), List.of()));
            return null;
        });
    }

    private void remove(long id) {
        as(Role.DEPUTY, service -> {
            service.remove(id);
            return null;
        });
    }

    private Reason named(String label) {
        return rules().reasons().stream()
                .filter(reason -> reason.label().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private static Reason fresh(String label) {
        return new Reason(null, 0, label, false, true, true, false, false, true);
    }

    private static Reason renamed(Reason known, String label) {
        return new Reason(known.id(), known.version(), label, false, true, true, false, false, true);
    }

    @Test
    void a_label_stands_once_in_the_list_however_it_is_written() {
        say(fresh("Neige"));
        assertThatThrownBy(() -> say(fresh(" NEIGE "))).hasMessage("attendance.reason.twice");
        assertThatThrownBy(() -> say(renamed(named("Raison familiale"), "neige")))
                .hasMessage("attendance.reason.twice");
        say(renamed(named("Neige"), "Neige et verglas"));
        assertThat(named("Neige").label()).isEqualTo("Neige et verglas");
    }

    @Test
    void a_list_has_sixty_reasons_and_not_one_more() {
        for (var number = rules().reasons().size(); number < MOST; number++) {
            say(fresh("Motif " + number));
        }
        assertThatThrownBy(() -> say(fresh("Un de plus"))).hasMessage("attendance.reason.tooMany");
        assertThat(rules().reasons()).hasSize(MOST);
    }

    @Test
    void the_slower_of_two_who_change_a_reason_is_told() {
        var read = named("Raison familiale");
        say(renamed(read, "Affaire de famille"));
        assertThatThrownBy(() -> say(renamed(read, "Autre chose"))).hasMessage("attendance.settings.changedMeanwhile");
        assertThat(named("Affaire").label()).isEqualTo("Affaire de famille");
    }

    @Test
    void a_reason_that_explained_something_once_is_kept() {
        var family = named("Raison familiale").id();
        var absences = world.as(world.adviser, FIVE_PAST_EIGHT, PupilPresenceService.class, Role.SUPERVISOR);
        var first = new AbsenceEntry(AbsenceKind.ABSENCE, MONDAY.atTime(8, 0), MONDAY.atTime(9, 0), family);
        var id = base.inTransaction(() -> absences.enter(world.pupil(0), first));
        var now = new AbsenceEntry(AbsenceKind.ABSENCE, first.from(), first.to(), null);
        base.inTransaction(() -> absences.amend(id, 1, now));
        assertThatThrownBy(() -> remove(family)).hasMessage("attendance.reason.used");
    }

    @Test
    void a_lateness_is_an_absence_from_one_minute_to_four_hours() {
        for (var minutes : new int[] {0, -5, Observation.LATEST + 1}) {
            assertThatThrownBy(() -> limit(minutes)).hasMessage("attendance.settings.lateness");
        }
        limit(Observation.LATEST);
        limit(1);
        assertThat(rules().latenessMinutes()).isEqualTo(1);
    }

    @Test
    void another_school_s_reason_is_neither_changed_nor_taken_away() {
        var theirs = named("Raison familiale");
        world = new AttendanceWorld(base, "0990002P", 1);
        assertThatThrownBy(() -> say(renamed(theirs, "Neige"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> remove(theirs.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void who_leads_the_school_and_the_cpe_alone_say_it() {
        for (var role : List.of(Role.SUPERVISOR, Role.TEACHER, Role.OFFICE, Role.SCHOOL_ADMIN)) {
            assertThatThrownBy(() -> as(role, AttendanceRulesService::rules)).isInstanceOf(Forbidden.class);
        }
    }
}
