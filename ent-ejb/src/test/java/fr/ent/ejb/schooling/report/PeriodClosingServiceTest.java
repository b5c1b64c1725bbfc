package fr.ent.ejb.schooling.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.assessment.PeriodEvent;
import fr.ent.persistence.schooling.assessment.PeriodEventLine;
import fr.ent.persistence.schooling.report.ReminderLine;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class PeriodClosingServiceTest {

    @Parameter
    Database base;

    ReportWorld world;
    PeriodClosingService closings;
    long second;

    @BeforeEach
    void open() {
        world = new ReportWorld(base, "0990001N", 3);
        closings = world.head(PeriodClosingService.class);
        second = world.second.id();
    }

    @Test
    void the_board_says_what_is_owed_and_where_each_division_stands() {
        var state = page().state();
        assertThat(state.state()).isEqualTo(PeriodState.OPEN);
        assertThat(state.appreciations()).isEqualTo(3);
        assertThat(state.marks()).isZero();
        base.inTransaction(() -> world.book.assess("Vide", LocalDate.of(2027, 1, 6)));
        assertThat(page().state().marks()).isEqualTo(3);
        write("Bien.");
        assertThat(page().state().appreciations()).isEqualTo(2);
        assertThat(page().state().teachings()).singleElement().satisfies(teaching -> {
            assertThat(teaching.teachers()).isEqualTo("Anne Dupont");
            assertThat(teaching.isOwing()).isTrue();
        });
        turn(true, "");
        assertThat(page().state().state()).isEqualTo(PeriodState.PARTLY_CLOSED);
        close();
        assertThat(page().state().state()).isEqualTo(PeriodState.CLOSED);
        turn(false, "Une note oubliée");
        assertThat(page().state().reopened()).isEqualTo(1);
        assertThat(page().events())
                .extracting(PeriodEventLine::kind)
                .containsExactlyInAnyOrder(
                        PeriodEvent.Kind.TEACHING_CLOSED, PeriodEvent.Kind.CLOSED, PeriodEvent.Kind.TEACHING_REOPENED);
    }

    @Test
    void to_open_again_needs_a_reason_and_hides_report_cards() {
        close();
        publish(LocalDateTime.parse("2027-01-14T18:00"));
        assertThat(page().period().publishedAt()).isEqualTo(Instant.parse("2027-01-14T17:00:00Z"));
        assertThatThrownBy(() -> reopen(" ")).hasMessage("text.reasonMissing");
        reopen("Erreur de période");
        assertThat(page().period().isClosed()).isFalse();
        assertThat(page().period().publishedAt()).isNull();
    }

    @Test
    void a_publication_in_quiet_hours_waits_for_their_end_and_days_after_the_closing_are_counted() {
        var settings = world.head(ReportSettingsService.class);
        base.inTransaction(() -> settings.change(new ReportChoices(
                List.of("Bravo"), List.of("Oui"), 4, LocalTime.of(20, 0), LocalTime.of(7, 0), true, false, 0)));
        closings = world.head(PeriodClosingService.class);
        close();
        assertThat(page().period().publishedAt())
                .as("four days later is a Saturday")
                .isEqualTo(Instant.parse("2027-01-18T06:00:00Z"));
        publish(LocalDateTime.parse("2027-01-14T22:00"));
        assertThat(page().period().publishedAt()).isEqualTo(Instant.parse("2027-01-15T06:00:00Z"));
    }

    @Test
    void what_somebody_changed_meanwhile_is_not_changed_over() {
        close();
        assertThatThrownBy(() -> base.inTransaction(() -> closings.reopen(world.division(), second, 0, "x")))
                .hasMessage("report.period.changedMeanwhile");
    }

    @Test
    void only_the_head_closes_and_another_school_or_period_does_not_exist() {
        var teacher = world.teacher(PeriodClosingService.class);
        assertThatThrownBy(() -> base.inTransaction(() -> teacher.close(world.division(), second, 0)))
                .isInstanceOf(Forbidden.class);
        var elsewhere = new ReportWorld(base, "0990002P", 1);
        var foreign = elsewhere.head(PeriodClosingService.class);
        assertThatThrownBy(() -> base.inTransaction(() -> foreign.close(world.division(), second, 0)))
                .isInstanceOf(NotFound.class);
        var head = world.head(PeriodClosingService.class);
        assertThatThrownBy(() -> base.inTransaction(() -> head.close(world.division(), elsewhere.second.id(), 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> base.inTransaction(() -> head.closeTeaching(world.division(), second, elsewhere.given())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_reminder_is_read_by_who_teaches_until_the_division_is_closed() {
        base.inTransaction(() -> closings.remind(world.division(), second, List.of(world.given())));
        base.inTransaction(() -> closings.remind(world.division(), second, List.of(world.given())));
        assertThat(reminders()).singleElement().satisfies(line -> {
            assertThat(line.division()).isEqualTo("5e B");
            assertThat(line.rank()).isEqualTo(2);
        });
        closings = world.head(PeriodClosingService.class);
        close();
        assertThat(reminders()).isEmpty();
    }

    @Test
    void the_board_takes_as_many_queries_for_5_pupils_as_for_35() {
        for (var size : new int[] {5, 35}) {
            var sized = new ReportWorld(base, "09901%02dA".formatted(size), size);
            var boards = sized.as(sized.head, PeriodBoardService.class, Role.DEPUTY);
            assertThat(base.sql(() -> boards.board(null)))
                    .filteredOn(ReportWorld::reads)
                    .hasSizeLessThanOrEqualTo(10);
        }
    }

    private List<ReminderLine> reminders() {
        var service = world.teacher(AppreciationService.class);
        return base.inTransaction(service::reminders);
    }

    private void write(String text) {
        var service = world.teacher(AppreciationService.class);
        base.inTransaction(() -> service.save(world.given(), second, Map.of(world.pupil(0), new TextEntry(0, text))));
        closings = world.head(PeriodClosingService.class);
    }

    private DivisionPeriodPage page() {
        var boards = world.head(PeriodBoardService.class);
        return base.inTransaction(() -> boards.page(world.division(), second));
    }

    private void close() {
        var stamp = page().state().stamp();
        base.inTransaction(() -> closings.close(world.division(), second, stamp));
    }

    private void reopen(String reason) {
        var stamp = page().state().stamp();
        base.inTransaction(() -> closings.reopen(world.division(), second, stamp, reason));
    }

    private void publish(LocalDateTime at) {
        var stamp = page().state().stamp();
        base.inTransaction(() -> closings.publish(world.division(), second, stamp, at));
    }

    private void turn(boolean closed, String reason) {
        base.inTransaction(() -> {
            if (closed) {
                closings.closeTeaching(world.division(), second, world.given());
            } else {
                closings.reopenTeaching(world.division(), second, world.given(), reason);
            }
        });
    }
}
