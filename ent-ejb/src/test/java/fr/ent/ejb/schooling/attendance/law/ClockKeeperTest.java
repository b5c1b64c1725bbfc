package fr.ent.ejb.schooling.attendance.law;

import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.attendance.law.Matter;
import fr.ent.persistence.schooling.attendance.law.MonthKind;
import fr.ent.persistence.schooling.attendance.law.OwnThreshold;
import fr.ent.persistence.schooling.attendance.law.OwnThreshold.Measure;
import fr.ent.persistence.schooling.attendance.law.SpanKind;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class ClockKeeperTest {

    @Parameter
    Database base;

    LawWorld world;

    @BeforeEach
    void aSchool() {
        world = new LawWorld(base);
    }

    @Test
    void four_half_days_of_a_month_open_a_follow_up_once() {
        world.twoDays(0);
        world.away(1, MONDAY, MONDAY);
        assertThat(world.evaluate()).isEqualTo(new Evaluated(1, 1, 0));
        assertThat(world.evaluate()).isEqualTo(new Evaluated(1, 0, 0));
        assertThat(world.followUps(0)).containsExactly("FOUR OPEN 4/0 2026-11-01: OPENED");
        assertThat(world.followUps(1)).isEmpty();
    }

    @Test
    void a_correction_closes_it_with_a_trace_and_another_opens_it_again() {
        var absence = world.twoDays(0);
        world.evaluate();
        world.accepted(absence);
        assertThat(world.evaluate()).isEqualTo(new Evaluated(0, 0, 1));
        assertThat(world.followUps(0)).containsExactly("FOUR BELOW 4/0 2026-11-01: OPENED BELOW");
        world.evaluate();
        assertThat(world.followUps(0)).containsExactly("FOUR BELOW 4/0 2026-11-01: OPENED BELOW");
        world.refused(absence);
        world.evaluate();
        assertThat(world.followUps(0)).containsExactly("FOUR OPEN 4/0 2026-11-01: OPENED BELOW AGAIN");
    }

    @Test
    void what_comes_later_in_the_month_goes_into_the_same_follow_up_and_ten_open_another() {
        world.twoDays(0);
        world.evaluate();
        world.away(0, LocalDate.of(2026, 11, 12), LocalDate.of(2026, 11, 14));
        world.evaluate();
        assertThat(world.followUps(0))
                .containsExactly("FOUR OPEN 10/0 2026-11-01: OPENED", "TEN OPEN 10/0 2026-11-01: OPENED");
    }

    @Test
    void a_school_may_count_in_thirty_days() {
        var clock = world.as(LawWorld.NOW, LegalClockService.class, Role.PRINCIPAL);
        world.away(0, LocalDate.of(2026, 10, 16), LocalDate.of(2026, 10, 16));
        world.away(0, LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 3));
        assertThat(world.evaluate().over()).isZero();
        base.inTransaction(() -> clock.countBy(MonthKind.ROLLING));
        assertThat(world.evaluate().over()).isEqualTo(1);
        assertThat(world.followUps(0)).containsExactly("FOUR OPEN 4/0 2026-10-16: OPENED");
    }

    @Test
    void the_schools_own_thresholds_open_follow_ups_of_their_own() {
        var clock = world.as(LawWorld.NOW, LegalClockService.class, Role.DEPUTY);
        base.inTransaction(() -> clock.watch(
                new Measure(Matter.UNEXPLAINED, 2, SpanKind.ROLLING, 7),
                "Appeler la famille",
                LocalDate.of(2026, 9, 1)));
        world.away(0, MONDAY, MONDAY);
        world.evaluate();
        assertThat(world.followUps(0)).containsExactly("OWN OPEN 2/0 2026-11-23: OPENED");
        var own = base.inTransaction(() -> clock.sheet().own().get(0));
        base.inTransaction(() -> clock.unwatch(own.id()));
        world.away(1, LocalDate.of(2026, 11, 30), LocalDate.of(2026, 11, 30));
        world.evaluate(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(world.followUps(0)).containsExactly("OWN OPEN 2/0 2026-11-23: OPENED");
        assertThat(world.followUps(1)).isEmpty();
    }

    @Test
    void days_to_come_and_days_of_last_year_are_not_counted() {
        world.away(0, LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1));
        world.away(1, LocalDate.of(2026, 8, 28), LocalDate.of(2026, 8, 31));
        assertThat(world.evaluate().over()).isZero();
    }

    @Test
    void a_pupil_of_two_divisions_is_counted_once_and_one_who_left_until_he_did() {
        world.school.join(world.pupils, world.school.division("5C"), LocalDate.of(2026, 9, 1));
        world.twoDays(0);
        world.evaluate();
        assertThat(world.followUps(0)).containsExactly("FOUR OPEN 4/0 2026-11-01: OPENED");
        base.inTransaction(() -> base.em()
                .createQuery(
                        "select e from Enrolment e where e.pupil.id = :pupil",
                        fr.ent.persistence.schooling.directory.Enrolment.class)
                .setParameter("pupil", world.pupils.get(0).id())
                .getResultList()
                .forEach(enrolment -> enrolment.end(LocalDate.of(2026, 11, 25))));
        assertThat(world.evaluate()).isEqualTo(new Evaluated(1, 0, 0));
    }

    @Test
    void overseas_today_is_the_day_there() {
        var reunion = new LawWorld(base, "9740001A", ZoneId.of("Indian/Reunion"), "OWN");
        var polynesia = new LawWorld(base, "9840002P", ZoneId.of("Pacific/Tahiti"), "OWN");
        reunion.away(0, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
        polynesia.away(0, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
        // Monday 23:00 in Paris: Tuesday in La Réunion, Monday in Tahiti
        var evening = Instant.parse("2026-11-23T22:00:00Z");
        assertThat(reunion.evaluate(evening).over()).isEqualTo(1);
        assertThat(polynesia.evaluate(evening).over()).isZero();
    }

    @Test
    void only_who_leads_the_school_sets_what_it_watches() {
        var adviser = world.as(LawWorld.NOW, LegalClockService.class, Role.EDUCATION_ADVISER);
        assertThatThrownBy(() -> base.inTransaction(() -> adviser.countBy(MonthKind.ROLLING)))
                .isInstanceOf(Forbidden.class);
        assertThat(base.inTransaction(adviser::sheet).mayDecide()).isFalse();
        var teacher = world.as(LawWorld.NOW, LegalClockService.class, Role.TEACHER);
        assertThatThrownBy(() -> base.inTransaction(teacher::sheet)).isInstanceOf(Forbidden.class);
    }

    @Test
    void what_is_watched_no_longer_leaves_its_place_and_the_law_of_today_is_shown() {
        var clock = world.as(LawWorld.NOW, LegalClockService.class, Role.PRINCIPAL);
        var lateness = new Measure(Matter.LATENESS, 3, SpanKind.SCHOOL_YEAR, null);
        base.inTransaction(() -> clock.watch(lateness, "Retenue", LocalDate.of(2026, 9, 1)));
        var own = base.inTransaction(clock::sheet).own().get(0);
        for (var role : List.of(Role.EDUCATION_ADVISER, Role.TEACHER)) {
            var others = world.as(LawWorld.NOW, LegalClockService.class, role);
            assertThatThrownBy(() -> base.inTransaction(() -> others.unwatch(own.id())))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(
                            () -> base.inTransaction(() -> others.watch(lateness, "Retenue", LocalDate.of(2026, 9, 1))))
                    .isInstanceOf(Forbidden.class);
        }
        var head = world.as(LawWorld.NOW, LegalClockService.class, Role.PRINCIPAL);
        base.inTransaction(() -> head.unwatch(own.id()));
        base.inTransaction(() -> head.watch(lateness, "Retenue", LocalDate.of(2026, 9, 1)));
        var before = world.as(Instant.parse("2014-01-06T09:00:00Z"), LegalClockService.class, Role.PRINCIPAL);
        assertThat(base.inTransaction(before::sheet).law())
                .extracting(LegalRule::name)
                .containsExactly("FOUR");
    }

    @Test
    void thresholds_that_mean_nothing_are_refused() {
        var clock = world.as(LawWorld.NOW, LegalClockService.class, Role.PRINCIPAL);
        var first = LocalDate.of(2026, 9, 1);
        assertThatThrownBy(() -> new Measure(Matter.LATENESS, 0, SpanKind.SCHOOL_YEAR, null))
                .hasMessage("attendance.threshold.many");
        assertThatThrownBy(() -> new Measure(Matter.LATENESS, 201, SpanKind.SCHOOL_YEAR, null))
                .hasMessage("attendance.threshold.many");
        assertThatThrownBy(() -> new Measure(Matter.LATENESS, 3, SpanKind.ROLLING, null))
                .hasMessage("attendance.threshold.days");
        var lateness = new Measure(Matter.LATENESS, 3, SpanKind.CALENDAR_MONTH, 7);
        assertThat(lateness.days()).isNull();
        refused(clock, lateness, " ", first, "text.blank");
        refused(clock, lateness, "", first, "attendance.threshold.step");
        refused(clock, lateness, "Retenue", LocalDate.of(2026, 8, 31), "attendance.threshold.otherYear");
        refused(clock, lateness, "Retenue", LocalDate.of(2027, 9, 1), "attendance.threshold.otherYear");
        base.inTransaction(() -> clock.watch(lateness, "Retenue", first));
        refused(clock, lateness, "Retenue", first, "attendance.threshold.twice");
        assertThatThrownBy(() -> base.inTransaction(() -> clock.unwatch(-1))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_school_watches_a_dozen_thresholds_at_most() {
        var clock = world.as(LawWorld.NOW, LegalClockService.class, Role.PRINCIPAL);
        for (var many = 1; many <= OwnThreshold.MOST_AT_A_TIME; many++) {
            var measure = new Measure(Matter.LATENESS, many, SpanKind.SCHOOL_YEAR, null);
            base.inTransaction(() -> clock.watch(measure, "Retenue", LocalDate.of(2026, 9, 1)));
        }
        refused(
                clock,
                new Measure(Matter.LATENESS, 50, SpanKind.SCHOOL_YEAR, null),
                "Retenue",
                LocalDate.of(2026, 9, 1),
                "attendance.threshold.tooMany");
        assertThat(base.inTransaction(clock::sheet).own()).hasSize(OwnThreshold.MOST_AT_A_TIME);
    }

    @Test
    void another_school_neither_counts_nor_reads_them() {
        var other = new LawWorld(base, "0990002P", ZoneId.of("Europe/Paris"), "A");
        other.twoDays(0);
        assertThat(world.evaluate()).isEqualTo(new Evaluated(0, 0, 0));
        var theirs = other.as(LawWorld.NOW, LegalClockService.class, Role.PRINCIPAL);
        base.inTransaction(() -> theirs.watch(
                new Measure(Matter.LATENESS, 3, SpanKind.SCHOOL_YEAR, null), "Retenue", LocalDate.of(2026, 9, 1)));
        var own = base.inTransaction(() -> theirs.sheet().own().get(0));
        var ours = world.as(LawWorld.NOW, LegalClockService.class, Role.PRINCIPAL);
        assertThat(base.inTransaction(ours::sheet).own()).isEqualTo(List.of());
        assertThatThrownBy(() -> base.inTransaction(() -> ours.unwatch(own.id())))
                .isInstanceOf(NotFound.class);
    }

    private void refused(LegalClockService clock, Measure measure, String step, LocalDate since, String rule) {
        assertThatThrownBy(() -> base.inTransaction(() -> clock.watch(measure, step, since)))
                .hasMessage(rule);
    }
}
