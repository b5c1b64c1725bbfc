package fr.ent.ejb.schooling.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.AbsenceInterval;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsencePlan;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.FormTutor;
import fr.ent.persistence.schooling.report.CouncilDecision.Words;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class CouncilServiceTest {

    static final LocalDate DAY = LocalDate.of(2027, 1, 5);
    static final Words GOOD = new Words("Un bon trimestre.", "Félicitations", "Avis favorable");

    @Parameter
    Database base;

    ReportWorld world;
    long second;

    @BeforeEach
    void open() {
        world = new ReportWorld(base, "0990001N", 3);
        second = world.second.id();
    }

    @Test
    void the_sheet_has_averages_of_both_periods_the_class_the_texts_and_the_words_of_the_council() {
        var writer = world.teacher(AppreciationService.class);
        base.inTransaction(() -> {
            writer.save(world.given(), second, Map.of(world.pupil(0), new TextEntry(0, "En progrès.")));
            writer.override(world.given(), second, world.pupil(0), new BigDecimal("15"), "Remplacement");
        });
        save(0, GOOD);
        var sheet = sheet(0);
        assertThat(sheet.pupils()).extracting(CouncilSheet.Pupil::done).containsExactly(true, false, false);
        assertThat(sheet.subjects()).singleElement().satisfies(subject -> {
            assertThat(subject.averages()).extracting(Average::shown).containsExactly(dec("10.0"), dec("15.0"));
            assertThat(subject.override()).isEqualTo("Remplacement");
            assertThat(subject.mean().shown()).isEqualByComparingTo("13.0");
            assertThat(subject.appreciations()).containsExactly("En progrès.");
        });
        assertThat(sheet.general()).extracting(Average::shown).containsExactly(dec("10.0"), dec("15.0"));
        assertThat(sheet.decision().distinction()).isEqualTo("Félicitations");
        assertThat(sheet.absences()).isEqualTo(new CouncilSheet.Absences(0, 0, 0));
        assertThat(sheet(1).subjects().get(0).appreciations()).isEmpty();
    }

    @Test
    void ten_queries_at_most_for_5_pupils_and_for_35_once_the_absences_of_the_class_are_counted() {
        for (var size : new int[] {5, 35}) {
            var sized = new ReportWorld(base, "09901%02dA".formatted(size), size);
            base.inTransaction(() -> sized.book.keep(new Absence(
                    sized.book.school,
                    sized.book.pupils.get(3),
                    AbsenceSource.SCHOOL,
                    new AbsencePlan(AbsenceKind.ABSENCE, AbsenceInterval.ofDays(DAY, DAY), null),
                    new Signature(sized.head, ReportWorld.NOW))));
            for (var service : List.of(sized.tutor(CouncilService.class), sized.head(CouncilService.class))) {
                assertThat(reads(() -> service.sheet(sized.division(), null, sized.pupil(3))))
                        .as("the first of the council")
                        .isBetween(11, 19);
                assertThat(reads(() -> service.sheet(sized.division(), null, sized.pupil(4))))
                        .as("each of the others")
                        .isLessThanOrEqualTo(10);
            }
        }
    }

    private int reads(Runnable work) {
        return (int) base.sql(work::run).stream().filter(ReportWorld::reads).count();
    }

    @Test
    void the_second_of_two_sees_both_texts_and_nothing_is_lost() {
        save(0, GOOD);
        var theirs = world.head(CouncilEntryService.class);
        var mine = new Words("Un trimestre correct.", "", "");
        var answer = base.inTransaction(() -> theirs.save(world.division(), second, world.pupil(0), 0, mine));
        assertThat(answer.kept()).isFalse();
        assertThat(answer.mine()).isEqualTo(mine);
        assertThat(answer.theirs()).isEqualTo(GOOD);
        assertThat(answer.who()).isEqualTo("Paul Principal");
        var chosen =
                base.inTransaction(() -> theirs.save(world.division(), second, world.pupil(0), answer.version(), mine));
        assertThat(chosen.kept()).isTrue();
        assertThat(base.inTransaction(() -> theirs.now(world.division(), second, world.pupil(0))))
                .hasValueSatisfying(now -> {
                    assertThat(now.content()).isEqualTo("Un trimestre correct.");
                    assertThat(now.author()).isEqualTo("Ève Chef");
                });
    }

    @Test
    void what_the_school_does_not_offer_or_is_too_long_or_after_the_closing_is_refused() {
        assertThatThrownBy(() -> save(0, new Words("", "Avertissement", ""))).hasMessage("report.distinction.unknown");
        assertThatThrownBy(() -> save(0, new Words("x".repeat(1001), "", ""))).hasMessage("text.overLimit");
        assertThatThrownBy(() -> save(0, new Words(" ", "", ""))).hasMessage("text.blank");
        var closings = world.head(PeriodClosingService.class);
        base.inTransaction(() -> closings.close(world.division(), second, 0));
        assertThatThrownBy(() -> save(0, GOOD)).hasMessage("report.council.closed");
        assertThat(sheet(0).decision()).isNull();
    }

    @Test
    void a_teacher_of_the_division_and_the_head_of_another_school_find_no_council() {
        var teacher = world.teacher(CouncilService.class);
        assertThatThrownBy(() -> base.inTransaction(() -> teacher.sheet(world.division(), second, null)))
                .isInstanceOf(NotFound.class);
        var writer = world.teacher(CouncilEntryService.class);
        assertThatThrownBy(
                        () -> base.inTransaction(() -> writer.save(world.division(), second, world.pupil(0), 0, GOOD)))
                .isInstanceOf(NotFound.class);
        var elsewhere = new ReportWorld(base, "0990002P", 1);
        var foreign = elsewhere.as(elsewhere.head, CouncilService.class, Role.PRINCIPAL);
        assertThatThrownBy(() -> base.inTransaction(() -> foreign.sheet(world.division(), second, null)))
                .isInstanceOf(NotFound.class);
        var head = world.head(CouncilService.class);
        assertThatThrownBy(() -> base.inTransaction(() -> head.sheet(world.division(), second, elsewhere.pupil(0))))
                .isInstanceOf(NotFound.class);
        var entries = world.head(CouncilEntryService.class);
        assertThatThrownBy(() ->
                        base.inTransaction(() -> entries.save(world.division(), second, elsewhere.pupil(0), 0, GOOD)))
                .as("a pupil of another division")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() -> entries.now(world.division(), second, elsewhere.pupil(0))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_form_tutor_of_another_division_finds_no_council() {
        var tutor = base.inTransaction(() -> {
            var other = world.book.keep(new Division(world.book.year, "5C", "5e C"));
            var person = world.book.person("Voisin", "Luc");
            world.book.keep(new FormTutor(person, other, Validity.from(Gradebook.RENTREE)));
            return person;
        });
        var reader = world.as(tutor, CouncilService.class, Role.TEACHER);
        assertThatThrownBy(() -> base.inTransaction(() -> reader.sheet(world.division(), second, null)))
                .isInstanceOf(NotFound.class);
        var writer = world.as(tutor, CouncilEntryService.class, Role.TEACHER);
        assertThatThrownBy(
                        () -> base.inTransaction(() -> writer.save(world.division(), second, world.pupil(0), 0, GOOD)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_a_report_card_cannot_print_is_refused() {
        assertThatThrownBy(() -> save(0, new Words("Bravo 🎉", "", ""))).hasMessage("text.unprintable");
    }

    private static BigDecimal dec(String number) {
        return new BigDecimal(number);
    }

    private CouncilSaved save(int version, Words words) {
        var service = world.tutor(CouncilEntryService.class);
        return base.inTransaction(() -> service.save(world.division(), second, world.pupil(0), version, words));
    }

    private CouncilSheet sheet(int rank) {
        var service = world.tutor(CouncilService.class);
        return base.inTransaction(() -> service.sheet(world.division(), second, world.pupil(rank)));
    }
}
