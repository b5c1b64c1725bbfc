package fr.ent.persistence.schooling.assessment;

import static fr.ent.persistence.schooling.assessment.Gradebook.DAY;
import static fr.ent.persistence.schooling.assessment.Gradebook.NOW;
import static fr.ent.persistence.schooling.assessment.Gradebook.RENTREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.GradingPeriod.Kind;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.directory.TeachingGroup;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class PeriodClosingRepositoryTest {

    @Parameter
    Database base;

    PeriodClosingRepository closings;
    Gradebook book;
    GradingPeriod first;
    GradingPeriod semester;

    @BeforeEach
    void open() {
        closings = base.make(PeriodClosingRepository.class);
        base.inTransaction(() -> {
            book = new Gradebook(base, "0990001N", 3);
            first = book.keep(new GradingPeriod(book.year, Kind.TRIMESTER, 1, RENTREE, LocalDate.of(2026, 11, 30)));
            semester = book.keep(new GradingPeriod(book.year, Kind.SEMESTER, 1, RENTREE, LocalDate.of(2027, 1, 31)));
        });
    }

    @Test
    void a_period_is_one_of_the_kind_that_the_division_follows() {
        base.inTransaction(() -> {
            assertThat(closings.period(book.division, first.id())).isPresent();
            assertThat(closings.period(book.division, semester.id())).isEmpty();
        });
    }

    @Test
    void nothing_is_locked_until_the_division_is_closed_and_then_every_pupil_on_days_of_the_period() {
        assertThat(locked(book.assignment, DAY)).isEmpty();
        close(book.division, first);
        assertThat(locked(book.assignment, DAY)).containsExactlyInAnyOrderElementsOf(ids(0, 1, 2));
        assertThat(locked(book.assignment, LocalDate.of(2026, 12, 1))).isEmpty();
        base.inTransaction(() ->
                closings.find(book.division.id(), first.id()).orElseThrow().reopen());
        assertThat(locked(book.assignment, DAY)).isEmpty();
    }

    @Test
    void a_teaching_may_be_closed_alone_and_opened_alone() {
        var other = base.inTransaction(() -> book.assign(
                book.keep(new Subject(book.school, "020700", "FR", "Français")), book.division, book.teacher));
        turn(book.division, book.assignment, true);
        assertThat(locked(book.assignment, DAY)).hasSize(3);
        assertThat(locked(other, DAY)).isEmpty();
        close(book.division, first);
        turn(book.division, other, false);
        assertThat(locked(other, DAY)).isEmpty();
        assertThat(locked(book.assignment, DAY)).hasSize(3);
        base.inTransaction(() ->
                closings.level(closings.find(book.division.id(), first.id()).orElseThrow()));
        assertThat(locked(other, DAY)).hasSize(3);
    }

    @Test
    void in_a_group_only_the_pupils_of_the_closed_division_are_locked() {
        var given = base.inTransaction(() -> {
            var sister = book.keep(new Division(book.year, "5C", "5e C"));
            var group = book.keep(new TeachingGroup(book.year, "5ALL", ""));
            book.enter(group, book.pupils.get(0), RENTREE);
            book.enter(group, book.enter(sister, book.person("Autre", "Max"), RENTREE), RENTREE);
            return book.assign(book.maths, group, book.teacher);
        });
        close(book.division, first);
        assertThat(locked(given, DAY)).containsExactlyElementsOf(ids(0));
    }

    @Test
    void who_changed_division_is_locked_by_the_one_he_is_in_today() {
        base.inTransaction(() -> {
            var sister = book.keep(new Division(book.year, "5C", "5e C"));
            book.enter(sister, book.pupils.get(0), DAY.minusDays(2));
        });
        close(book.division, first);
        assertThat(locked(book.assignment, DAY)).containsExactlyInAnyOrderElementsOf(ids(1, 2));
    }

    @Test
    void closing_twice_or_publishing_what_is_open_is_refused() {
        base.inTransaction(() -> {
            var closing = closings.add(new PeriodClosing(book.division, first));
            assertThatThrownBy(() -> closing.publish(NOW)).hasMessage("report.period.notClosed");
            assertThatThrownBy(closing::reopen).hasMessage("report.period.notClosed");
            closing.close(NOW, null);
            assertThatThrownBy(() -> closing.close(NOW, null)).hasMessage("report.period.closedAlready");
            closing.publish(NOW.plusSeconds(60));
        });
        var fact = base.inTransaction(
                () -> closings.of(List.of(book.division.id())).get(0));
        assertThat(fact.isPublished(NOW)).isFalse();
        assertThat(fact.isPublished(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void what_happened_is_read_with_who_did_it_and_an_opening_needs_a_reason() {
        base.inTransaction(() -> {
            var closing = closings.add(new PeriodClosing(book.division, first));
            var head = book.person("Chef", "Ève").id();
            closings.add(new PeriodEvent(closing, null, PeriodEvent.Kind.CLOSED, "").by(head, NOW));
            closings.add(
                    new PeriodEvent(closing, book.assignment, PeriodEvent.Kind.TEACHING_REOPENED, "Erreur de saisie")
                            .by(head, NOW.plusSeconds(60)));
            assertThatThrownBy(() -> new PeriodEvent(closing, null, PeriodEvent.Kind.REOPENED, " "))
                    .hasMessage("text.reasonMissing");
        });
        var events = base.inTransaction(() -> closings.events(book.division.id(), first.id()));
        assertThat(events).extracting(PeriodEventLine::reason).containsExactly("Erreur de saisie", "");
        assertThat(events).extracting(PeriodEventLine::author).containsOnly("Ève Chef");
        assertThat(events).extracting(PeriodEventLine::assignmentId).containsExactly(book.assignment.id(), null);
    }

    private void close(Division division, GradingPeriod period) {
        base.inTransaction(() -> closings.find(division.id(), period.id())
                .orElseGet(() -> closings.add(new PeriodClosing(division, period)))
                .close(NOW, null));
    }

    private void turn(Division division, TeachingAssignment given, boolean closed) {
        base.inTransaction(() -> closings.turn(
                closings.find(division.id(), first.id())
                        .orElseGet(() -> closings.add(new PeriodClosing(division, first))),
                given,
                closed));
    }

    private List<Long> locked(TeachingAssignment given, LocalDate day) {
        return base.inTransaction(() -> closings.lockedPupils(given, day, DAY));
    }

    private List<Long> ids(int... ranks) {
        return java.util.Arrays.stream(ranks)
                .mapToObj(rank -> book.pupils.get(rank).id())
                .toList();
    }
}
