package fr.ent.ejb.schooling.directory;

import static fr.ent.ejb.schooling.directory.SchoolSettings.Contact.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.SchoolSettings.Contact;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.ejb.testing.RecordedAudit;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothBases
class SchoolSettingsServiceTest {

    @Parameter
    Database base;

    final RecordedAudit audit = new RecordedAudit();
    SchoolWorld here;
    SchoolSettingsService service;

    @BeforeEach
    void a_school() {
        here = new SchoolWorld(base, "0990001N");
        service = as(Role.PRINCIPAL);
    }

    @Test
    void a_new_school_parts_its_day_at_noon_delays_nothing_and_opens_nothing() {
        assertThat(settings())
                .isEqualTo(new SchoolSettings(LocalTime.NOON, 0, false, "A", "Europe/Paris", NONE, 10, 1));
    }

    @Test
    void what_is_changed_is_kept_and_leaves_a_line_with_before_and_after() {
        change(new SchoolSettings(LocalTime.of(12, 30), 72, true, "OWN", "Indian/Reunion", NONE, 10, 1));
        assertThat(settings())
                .isEqualTo(new SchoolSettings(LocalTime.of(12, 30), 72, true, "OWN", "Indian/Reunion", NONE, 10, 2));
        assertThat(school().guardianDelay()).isEqualTo(Duration.ofDays(3));
        assertThat(audit.lines())
                .containsExactly(
                        "granted directory.settings.change noon 12:00 -> 12:30",
                        "granted directory.settings.change guardianDelayHours 0 -> 72",
                        "granted directory.settings.change dailyLifeForInCharge false -> true",
                        "granted directory.settings.change holidayZone A -> OWN",
                        "granted directory.settings.change timeZone Europe/Paris -> Indian/Reunion");
    }

    @Test
    void how_the_school_is_reached_is_typed_and_then_wins_over_a_file() {
        change(new SchoolSettings(
                LocalTime.NOON, 0, false, "A", "Europe/Paris", new Contact(" 0199000123 ", "vs@exemple.fr"), 10, 1));
        assertThat(settings().contact()).isEqualTo(new Contact("0199000123", "vs@exemple.fr"));
        assertThat(school().contactTypedAt()).contains(Instant.parse("2026-11-23T07:00:00Z"));
        change(new SchoolSettings(
                LocalTime.NOON, 24, false, "A", "Europe/Paris", settings().contact(), 10, 2));
        assertThat(audit.lines())
                .containsExactly(
                        "granted directory.settings.change phone  -> 0199000123",
                        "granted directory.settings.change mail  -> vs@exemple.fr",
                        "granted directory.settings.change guardianDelayHours 0 -> 24");
    }

    @Test
    void what_was_not_typed_stays_the_files() {
        change(new SchoolSettings(LocalTime.NOON, 24, false, "A", "Europe/Paris", NONE, 10, 1));
        assertThat(school().contactTypedAt()).isEmpty();
    }

    @Test
    void what_stays_as_it_is_leaves_no_line() {
        change(settings());
        assertThat(audit.lines()).isEmpty();
        assertThat(settings().version()).isEqualTo(1);
    }

    @ParameterizedTest(name = "noon {0} delay {1} zone {2} place {3}: {4}")
    @CsvSource({
        "09:00, 0,   A, Europe/Paris,   directory.noon.outOfRange",
        "12:00, 169, A, Europe/Paris,   directory.delay.outOfRange",
        "12:00, -1,  A, Europe/Paris,   directory.delay.outOfRange",
        "12:00, 0,   D, Europe/Paris,   directory.holidayZone.unknown",
        "12:00, 0,   A, America/Denver, directory.timeZone.unknown",
        "12:00, 0,   A, '',             directory.timeZone.unknown",
    })
    void what_no_school_may_set_is_refused_whole(LocalTime noon, int delay, String zone, String place, String rule) {
        var wanted = new SchoolSettings(noon, delay, true, zone, place, NONE, 10, 1);
        assertThatThrownBy(() -> change(wanted)).hasMessage(rule);
        assertThat(settings().dailyLifeForInCharge()).isFalse();
        assertThat(audit.lines()).isEmpty();
    }

    @Test
    void of_two_who_read_the_same_the_second_is_told() {
        var read = settings();
        change(new SchoolSettings(LocalTime.NOON, 24, false, "A", "Europe/Paris", NONE, 10, read.version()));
        var late = new SchoolSettings(LocalTime.NOON, 0, true, "A", "Europe/Paris", NONE, 10, read.version());
        assertThatThrownBy(() -> change(late)).hasMessage("directory.settings.changedMeanwhile");
        assertThat(settings().guardianDelayHours()).isEqualTo(24);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PRINCIPAL, true",
        "DEPUTY, true",
        "SCHOOL_ADMIN, true",
        "TEACHER, false",
        "EDUCATION_ADVISER, false",
        "SUPERVISOR, false",
        "OFFICE, false",
        "LIBRARIAN, false",
        "NURSE, false",
        "RUPN, false",
        "INSPECTOR, false",
        "RECTORATE, false",
        "COLLECTIVITE, false",
        "GUARDIAN, false",
        "PUPIL, false",
    })
    void who_leads_or_administers_the_school_sets_and_nobody_else(String role, boolean sets) {
        var someone = as(role);
        assertThat(base.make(SchoolSettingsPolicy.class).maySet()).isEqualTo(sets);
        if (!sets) {
            assertThatThrownBy(() -> base.inTransaction(someone::settings)).isInstanceOf(Forbidden.class);
            var wanted = new SchoolSettings(LocalTime.NOON, 24, true, "A", "Europe/Paris", NONE, 10, 1);
            assertThatThrownBy(() -> base.inTransaction(() -> someone.change(wanted)))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void another_school_keeps_its_own() {
        var other = new SchoolWorld(base, "0990002P");
        change(new SchoolSettings(LocalTime.NOON, 24, true, "C", "Europe/Paris", NONE, 10, 1));
        var untouched = base.inTransaction(
                () -> base.em().find(School.class, other.school().id()));
        assertThat(SchoolSettings.of(untouched))
                .isEqualTo(new SchoolSettings(LocalTime.NOON, 0, false, "A", "Europe/Paris", NONE, 10, 1));
    }

    @Test
    void the_page_asks_the_base_once() {
        assertThat(base.statements(() -> service.settings())).isEqualTo(1);
    }

    private SchoolSettings settings() {
        return base.inTransaction(service::settings);
    }

    private void change(SchoolSettings wanted) {
        base.inTransaction(() -> service.change(wanted));
    }

    private School school() {
        return base.inTransaction(
                () -> base.em().find(School.class, here.school().id()));
    }

    private SchoolSettingsService as(String role) {
        var clock = Clock.fixed(Instant.parse("2026-11-23T07:00:00Z"), ZoneOffset.UTC);
        base.give(Clock.class, clock)
                .give(AuditLog.class, audit)
                .give(Caller.class, new PlayedCaller(1, here.school(), clock, role));
        return base.make(SchoolSettingsService.class);
    }

    @Test
    void the_part_that_may_disappear_from_a_file_is_set_within_its_bounds() {
        change(new SchoolSettings(LocalTime.NOON, 0, false, "A", "Europe/Paris", NONE, 25, 1));
        assertThat(settings().removalsPercent()).isEqualTo(25);
        for (var wrong : new int[] {0, -1, 51, 100}) {
            assertThatThrownBy(() ->
                            change(new SchoolSettings(LocalTime.NOON, 0, false, "A", "Europe/Paris", NONE, wrong, 2)))
                    .hasMessageContaining("directory.removals.outOfRange");
        }
        assertThat(settings().removalsPercent()).isEqualTo(25);
        assertThat(audit.lines()).contains("granted directory.settings.change removalsPercent 10 -> 25");
    }
}
