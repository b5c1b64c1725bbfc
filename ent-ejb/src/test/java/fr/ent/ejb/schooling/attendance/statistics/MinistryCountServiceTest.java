package fr.ent.ejb.schooling.attendance.statistics;

import static fr.ent.ejb.schooling.attendance.law.LawWorld.NOW;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.law.LawWorld;
import fr.ent.ejb.schooling.attendance.statistics.StatRow.Column;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.AbsenceInterval;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsencePlan;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Mef;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** LawWorld has three pupils without a level, and it is 27 November; here some of two levels join them. */
@OnBothBases
class MinistryCountServiceTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final LocalDate IN_OCTOBER = LocalDate.of(2026, 10, 5);
    private static final int QUERIES = 10;

    @Parameter
    Database base;

    LawWorld world;

    @BeforeEach
    void aSchool() {
        world = new LawWorld(base);
    }

    @Test
    void a_month_says_by_level_who_missed_what_and_who_is_at_four_and_at_ten() {
        var third = level("3EME");
        pupils(third, 2);
        pupils(level("6EME"), 1);
        world.accepted(world.away(0, MONDAY, MONDAY));
        world.twoDays(1);
        away(third.pupils().get(0), MONDAY, MONDAY.plusDays(3));
        away(third.pupils().get(1), MONDAY.minusDays(7), MONDAY.plusDays(1));
        var count = read(NOVEMBER);
        // on the roll, half-days, justified, not, four to nine, ten or more; who has no level comes last
        assertThat(lines(count.table()))
                .containsExactly("3EME 2 24 0 24 1 1", "6EME 1 0 0 0 0 0", " 3 6 2 4 1 0", " 6 30 2 28 2 1");
        assertThat(count.over()).isFalse();
        assertThat(count.to()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(lines(read(OCTOBER).table())).endsWith(" 6 0 0 0 0 0");
    }

    @Test
    void four_and_ten_are_counted_of_half_days_without_a_legitimate_reason() {
        // ten from Monday to Friday, of which four are explained by a reason of the law
        world.away(0, MONDAY.minusDays(7), MONDAY.minusDays(5));
        world.accepted(world.away(0, MONDAY.minusDays(4), MONDAY.minusDays(3)));
        assertThat(lines(read(NOVEMBER).table())).endsWith(" 3 10 4 6 1 0");
    }

    @Test
    void a_pupil_of_two_levels_counts_once_in_the_last_and_one_who_left_where_he_was() {
        var third = level("3EME");
        var sixth = level("6EME");
        var moved = pupils(third, 1, Validity.between(LocalDate.of(2026, 9, 1), MONDAY.minusDays(1)))
                .get(0);
        enrol(moved, sixth, Validity.from(MONDAY));
        pupils(third, 1, Validity.between(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31)));
        assertThat(lines(read(NOVEMBER).table())).containsExactly("6EME 1 0 0 0 0 0", " 3 0 0 0 0 0", " 4 0 0 0 0 0");
        assertThat(lines(read(OCTOBER).table())).containsExactly("3EME 2 0 0 0 0 0", " 3 0 0 0 0 0", " 5 0 0 0 0 0");
    }

    @Test
    void the_file_hides_figures_of_fewer_than_five_pupils_and_what_would_give_them_back() {
        var third = level("3EME");
        var sixth = level("6EME");
        var fifth = level("5EME");
        pupils(third, 8);
        pupils(sixth, 9);
        pupils(fifth, 8);
        for (var one :
                Stream.concat(third.pupils().stream(), sixth.pupils().stream()).toList()) {
            away(one, IN_OCTOBER, IN_OCTOBER);
        }
        // two of six are justified: neither that is told, nor the difference from which it could be worked out
        fifth.pupils().subList(0, 6).forEach(one -> away(one, IN_OCTOBER, IN_OCTOBER));
        var explained = Stream.concat(
                fifth.pupils().stream().limit(2), sixth.pupils().stream().limit(6));
        explained.forEach(one -> world.accepted(away(one, IN_OCTOBER.plusDays(1), IN_OCTOBER.plusDays(1))));
        assertThat(lines(read(OCTOBER).table()))
                .containsExactly(
                        "3EME 8 16 0 16 0 0",
                        "5EME 8 16 4 12 0 0",
                        "6EME 9 30 12 18 0 0",
                        " 3 0 0 0 0 0",
                        " 28 62 16 46 0 0");
        var service = service(Role.PRINCIPAL);
        assertThat(lines(base.inTransaction(() -> service.shared(OCTOBER)).table()))
                .containsExactly(
                        "3EME ? 16 0 16 0 0",
                        "5EME 8 ? ? ? 0 0",
                        "6EME 9 ? ? ? 0 0",
                        " ? 0 0 0 0 0",
                        " 28 62 16 46 0 0");
    }

    @Test
    void no_file_is_of_a_month_that_is_not_over_and_no_page_of_one_to_come_or_forgotten() {
        var service = service(Role.DEPUTY);
        assertThatThrownBy(() -> base.inTransaction(() -> service.shared(NOVEMBER)))
                .hasMessage("attendance.statistics.monthNotOver");
        for (var month : List.of(YearMonth.of(2026, 12), YearMonth.of(2025, 8))) {
            assertThatThrownBy(() -> base.inTransaction(() -> service.of(month)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> base.inTransaction(() -> service.shared(month)))
                    .isInstanceOf(NotFound.class);
        }
        var oldest = base.inTransaction(() -> service.of(YearMonth.of(2025, 9)));
        assertThat(oldest.earlier()).isFalse();
        assertThat(oldest.over()).isTrue();
        assertThat(read(OCTOBER).earlier()).isTrue();
    }

    @Test
    void neither_another_school_nor_another_trade_reads_anything() {
        world.twoDays(0);
        var other = new LawWorld(base, "0990002P", ZoneId.of("Europe/Paris"), "A");
        var theirs = other.as(NOW, MinistryCountService.class, Role.EDUCATION_ADVISER);
        assertThat(lines(base.inTransaction(() -> theirs.of(NOVEMBER)).table())).endsWith(" 3 0 0 0 0 0");
        for (var role : List.of(Role.TEACHER, Role.SUPERVISOR, Role.OFFICE, Role.SCHOOL_ADMIN, Role.RECTORATE)) {
            var service = service(role);
            assertThatThrownBy(() -> base.inTransaction(() -> service.of(NOVEMBER)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> base.inTransaction(() -> service.shared(OCTOBER)))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void ten_queries_whatever_the_number_of_pupils() {
        var third = level("3EME");
        pupils(third, 40);
        third.pupils().forEach(one -> away(one, MONDAY, MONDAY));
        var service = service(Role.PRINCIPAL);
        assertThat(base.statements(() -> service.of(NOVEMBER))).isLessThanOrEqualTo(QUERIES);
    }

    private record Level(Mef mef, List<Person> pupils) {}

    private Level level(String label) {
        var mef = base.inTransaction(() -> {
            var made = new Mef(world.school.school(), "1000%s0".formatted(label), label);
            base.em().persist(made);
            return made;
        });
        return new Level(mef, new ArrayList<>());
    }

    private void pupils(Level level, int many) {
        pupils(level, many, Validity.from(LocalDate.of(2026, 9, 1)));
    }

    private List<Person> pupils(Level level, int many, Validity validity) {
        var made = IntStream.range(0, many)
                .mapToObj(n -> world.school.person("Eleve" + n, level.mef().label()))
                .toList();
        made.forEach(pupil -> enrol(pupil, level, validity));
        // a half-day of a school without a timetable is one of a pupil in a division
        world.school.join(made, world.division, LocalDate.of(2026, 9, 1));
        level.pupils().addAll(made);
        return made;
    }

    private void enrol(Person pupil, Level level, Validity validity) {
        base.inTransaction(() -> {
            var enrolment = new Enrolment(pupil, world.school.year(), validity);
            enrolment.follows(level.mef(), null);
            base.em().persist(enrolment);
        });
    }

    private Absence away(Person pupil, LocalDate first, LocalDate last) {
        return base.inTransaction(() -> {
            var plan = new AbsencePlan(AbsenceKind.ABSENCE, AbsenceInterval.ofDays(first, last), null);
            var absence = new Absence(world.school.school(), pupil, AbsenceSource.SCHOOL, plan, world.signature());
            base.em().persist(absence);
            return absence;
        });
    }

    private MinistryCountService service(String role) {
        return world.as(NOW, MinistryCountService.class, role);
    }

    private MinistryCount read(YearMonth month) {
        var service = service(Role.EDUCATION_ADVISER);
        return base.inTransaction(() -> service.of(month));
    }

    /** "3EME 2 24 0 24 1 1": label, on the roll, half-days, justified, not, four to nine, ten or more; the sum last. */
    private static List<String> lines(StatTable table) {
        assertThat(table.kind().columns())
                .containsExactly(
                        Column.ON_ROLL,
                        Column.HALF_DAYS,
                        Column.JUSTIFIED,
                        Column.UNJUSTIFIED,
                        Column.FOUR_TO_NINE,
                        Column.TEN_OR_MORE);
        return Stream.concat(table.rows().stream(), Stream.of(table.total()))
                .map(row -> row.label() + " "
                        + row.cells().stream()
                                .map(cell -> cell.hidden() ? "?" : String.valueOf(cell.value()))
                                .collect(Collectors.joining(" ")))
                .toList();
    }
}
