package fr.ent.persistence.schooling.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.kernel.BrokenRule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchoolTest {

    final School school = new School("0990001N", "Collège imaginaire", "99");

    @Test
    void today_is_the_day_of_the_school_and_not_of_the_server() {
        var beforeMidnight = Clock.fixed(Instant.parse("2026-11-23T23:30:00Z"), ZoneOffset.UTC);
        assertThat(school.today(beforeMidnight)).isEqualTo(LocalDate.of(2026, 11, 24));
        school.locate(ZoneId.of("America/Cayenne"), "OWN");
        assertThat(school.today(beforeMidnight)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void guardians_wait_at_most_a_week_for_a_mark() {
        school.delayMarksForGuardians(Duration.ofHours(24));
        assertThat(school.guardianDelay()).isEqualTo(Duration.ofDays(1));
        assertThatThrownBy(
                        () -> school.delayMarksForGuardians(Duration.ofDays(7).plusMinutes(1)))
                .isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> school.delayMarksForGuardians(Duration.ofHours(-1)))
                .isInstanceOf(BrokenRule.class);
    }

    @Test
    void a_school_is_reached_by_what_fits_and_a_blank_is_nothing() {
        school.reachByTyped("  0199000123 ", " ", Instant.EPOCH);
        assertThat(school.phone()).contains("0199000123");
        assertThat(school.mail()).isEmpty();
        assertThat(school.contactTypedAt()).contains(Instant.EPOCH);
        assertThatThrownBy(() -> school.reachBy("0".repeat(21), ""))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("directory.school.phone");
    }

    @Test
    void a_school_stands_where_french_schools_are_and_follows_a_known_zone_of_holidays() {
        for (var zone : FrenchTimeZone.values()) {
            school.locate(FrenchTimeZone.zone(zone.id()), "OWN");
            assertThat(school.zone()).isEqualTo(ZoneId.of(zone.id()));
        }
        assertThatThrownBy(() -> school.locate(ZoneId.of("Asia/Tokyo"), "A")).hasMessage("directory.timeZone.unknown");
        assertThatThrownBy(() -> FrenchTimeZone.zone("nowhere")).hasMessage("directory.timeZone.unknown");
        assertThatThrownBy(() -> FrenchTimeZone.zone(null)).hasMessage("directory.timeZone.unknown");
        assertThatThrownBy(() -> school.locate(ZoneId.of("Europe/Paris"), "D"))
                .hasMessage("directory.holidayZone.unknown");
        assertThat(school.holidayZone()).isEqualTo("OWN");
    }

    @Test
    void noon_is_in_the_middle_of_the_day() {
        school.moveNoonTo(LocalTime.of(10, 0));
        school.moveNoonTo(LocalTime.of(15, 0));
        for (var strange : List.of(LocalTime.of(9, 59), LocalTime.of(15, 1), LocalTime.MIDNIGHT)) {
            assertThatThrownBy(() -> school.moveNoonTo(strange)).hasMessage("directory.noon.outOfRange");
        }
        assertThat(school.noon()).isEqualTo(LocalTime.of(15, 0));
    }

    @Test
    void a_school_year_turns_on_the_first_of_september() {
        assertThat(SchoolYear.firstYearOf(LocalDate.of(2026, 8, 31))).isEqualTo(2025);
        assertThat(SchoolYear.firstYearOf(LocalDate.of(2026, 9, 1))).isEqualTo(2026);
    }

    @Test
    void the_name_in_use_is_the_one_shown_and_both_are_found() {
        var name = new PersonName("Durand", "Le Goff", "Maëlle");
        assertThat(name.shown()).isEqualTo("Le Goff");
        assertThat(new PersonName("Durand", " ", "Maëlle").shown()).isEqualTo("Durand");
    }
}
