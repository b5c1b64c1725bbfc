package fr.ent.ejb.schooling.attendance.statistics;

import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.law.LawWorld;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.ReasonMeaning;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class AbsenceStatisticsServiceTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);

    @Parameter
    Database base;

    LawWorld world;

    @BeforeEach
    void aSchool() {
        world = new LawWorld(base);
    }

    @Test
    void each_half_day_stands_once_in_each_table() {
        world.accepted(world.away(0, MONDAY, MONDAY));
        world.twoDays(1);
        var statistics = read();
        assertThat(table(statistics, StatTable.Kind.DIVISION)).containsExactly("5B 2 6 4 0", " 2 6 4 0");
        assertThat(table(statistics, StatTable.Kind.LEVEL)).containsExactly(" 2 6 4 0", " 2 6 4 0");
        assertThat(table(statistics, StatTable.Kind.REASON)).containsExactly(" 1 4 4 0", "Maladie 1 2 0 0", " 2 6 4 0");
        assertThat(table(statistics, StatTable.Kind.WEEKDAY))
                .containsExactly("MONDAY 2 4 2 0", "TUESDAY 1 2 2 0", " 2 6 4 0");
    }

    @Test
    void a_pupil_counts_in_the_division_where_he_was_that_day() {
        var other = world.school.division("6A");
        world.school.join(List.of(world.pupils.get(0)), other, MONDAY.plusDays(1));
        world.twoDays(0);
        // of two divisions on one day, the first in order: 5B still holds him
        assertThat(table(read(), StatTable.Kind.DIVISION)).containsExactly("5B 1 4 4 0", "6A 0 0 0 0", " 1 4 4 0");
    }

    @Test
    void what_leaves_the_school_hides_small_figures_and_names_no_health_reason() {
        var health = base.inTransaction(() -> {
            var reason = new AbsenceReason(
                    world.school.school(), 2, "Hospitalisation", new ReasonMeaning(true, false).shown(true, true));
            base.em().persist(reason);
            return reason;
        });
        var absence = world.away(0, OCTOBER, OCTOBER);
        base.inTransaction(() -> base.em()
                .find(fr.ent.persistence.schooling.attendance.Absence.class, absence.id())
                .accept(health, "", world.signature()));
        var service = world.as(LawWorld.NOW, AbsenceStatisticsService.class, Role.PRINCIPAL);
        var shared = base.inTransaction(() -> service.shared(YearMonth.of(2026, 10)));
        assertThat(shared.shared()).isTrue();
        assertThat(shared.tables()).allSatisfy(table -> assertThat(table.total().cells())
                .allMatch(cell -> cell.hidden() || cell.value() == 0));
        assertThat(shared.tables().toString()).doesNotContain("Hospitalisation");
        assertThat(base.inTransaction(() -> service.of(FIRST, null)).tables().toString())
                .contains("Hospitalisation");
        var rows =
                base.inTransaction(() -> service.rows(service.parts(null, null).get(0), null, null));
        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row.health()).isTrue();
            assertThat(row.reason()).isEmpty();
        });
    }

    @Test
    void dates_that_mean_nothing_are_refused() {
        var service = world.as(LawWorld.NOW, AbsenceStatisticsService.class, Role.DEPUTY);
        refused(() -> service.of(MONDAY, FIRST), "attendance.statistics.backwards");
        refused(() -> service.of(FIRST.minusDays(1), MONDAY), "attendance.statistics.otherYear");
        refused(() -> service.of(FIRST, FIRST.plusYears(1)), "attendance.statistics.otherYear");
        refused(() -> service.shared(YearMonth.of(2026, 11)), "attendance.statistics.monthNotOver");
        refused(() -> service.shared(YearMonth.of(2026, 8)), "attendance.statistics.otherYear");
        assertThat(base.inTransaction(service::months)).containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 9));
    }

    @Test
    void neither_another_school_nor_another_trade_reads_anything() {
        world.twoDays(0);
        var other = new LawWorld(base, "0990002P", ZoneId.of("Europe/Paris"), "A");
        var theirs = other.as(LawWorld.NOW, AbsenceStatisticsService.class, Role.EDUCATION_ADVISER);
        assertThat(base.inTransaction(() -> theirs.of(null, null)).tables()).allSatisfy(table -> assertThat(
                        table.total().cell(StatRow.Column.HALF_DAYS).value())
                .isZero());
        for (var role : List.of(Role.TEACHER, Role.SUPERVISOR, Role.OFFICE, Role.SCHOOL_ADMIN, Role.RECTORATE)) {
            var service = world.as(LawWorld.NOW, AbsenceStatisticsService.class, role);
            assertThatThrownBy(() -> base.inTransaction(() -> service.of(null, null)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> base.inTransaction(service::months)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> base.inTransaction(() -> service.parts(null, null)))
                    .isInstanceOf(Forbidden.class);
        }
    }

    private AbsenceStatistics read() {
        var service = world.as(LawWorld.NOW, AbsenceStatisticsService.class, Role.EDUCATION_ADVISER);
        return base.inTransaction(() -> service.of(null, null));
    }

    private void refused(Runnable work, String rule) {
        assertThatThrownBy(() -> base.inTransaction(work)).hasMessage(rule);
    }

    /** "5B 2 6 4 0": label, pupils, half-days, without a legitimate reason, latenesses; the sum last. */
    private static List<String> table(AbsenceStatistics statistics, StatTable.Kind kind) {
        var table = statistics.tables().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
        return java.util.stream.Stream.concat(table.rows().stream(), java.util.stream.Stream.of(table.total()))
                .map(row -> row.label()
                        + row.cells().stream().map(cell -> " " + cell.value()).reduce("", String::concat))
                .toList();
    }
}
