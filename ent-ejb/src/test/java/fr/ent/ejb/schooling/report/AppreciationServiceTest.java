package fr.ent.ejb.schooling.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.report.PhraseLine;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class AppreciationServiceTest {

    @Parameter
    Database base;

    ReportWorld world;
    AppreciationService service;
    long second;

    @BeforeEach
    void open() {
        world = new ReportWorld(base, "0990001N", 3);
        service = world.teacher(AppreciationService.class);
        second = world.second.id();
    }

    @Test
    void what_is_written_is_on_the_sheet_with_the_average_and_what_was_said_before() {
        save(world.first.id(), Map.of(world.pupil(0), new TextEntry(0, "Un début sérieux.")));
        save(second, Map.of(world.pupil(0), new TextEntry(0, "En progrès.\r\nContinuez.")));
        var line = sheet().lines().get(0);
        assertThat(line.text()).isEqualTo("En progrès.\nContinuez.");
        assertThat(line.before()).isEqualTo("Un début sérieux.");
        assertThat(line.average().shown()).isEqualByComparingTo("16");
        assertThat(sheet().mean().shown()).isEqualByComparingTo("13.3");
        assertThat(sheet().written()).isEqualTo(1);
    }

    @Test
    void bad_texts_are_refused_each_in_its_place_and_the_good_one_beside_is_kept() {
        var saved = save(
                second,
                Map.of(
                        world.pupil(0), new TextEntry(0, "x".repeat(601)),
                        world.pupil(1), new TextEntry(0, "Bien."),
                        world.pupil(2), new TextEntry(0, "Mot\u000bà mot"),
                        world.book.teacher.id(), new TextEntry(0, "Pas un élève")));
        assertThat(saved.kept()).extracting(TextsSaved.Kept::pupilId).containsExactly(world.pupil(1));
        assertThat(saved.refused())
                .extracting(TextsSaved.Refused::rule)
                .containsExactlyInAnyOrder("text.overLimit", "text.control", "assessment.mark.notInGroup");
        assertThat(save(second, Map.of(world.pupil(1), new TextEntry(1, " \u00a0 ")))
                        .refused())
                .extracting(TextsSaved.Refused::rule)
                .containsExactly("text.blank");
        assertThat(sheet().lines()).extracting(AppreciationSheet.Line::text).containsExactly("", "Bien.", "");
    }

    @Test
    void what_a_report_card_cannot_print_is_refused_and_what_is_invisible_is_not() {
        var saved = save(
                second,
                Map.of(
                        world.pupil(0), new TextEntry(0, "Bravo 🎉 !"),
                        world.pupil(1), new TextEntry(0, "Œuvre\u200b à 20\u00a0° ; très bien, Łucja")));
        assertThat(saved.refused())
                .extracting(TextsSaved.Refused::pupilId, TextsSaved.Refused::rule)
                .contains(tuple(world.pupil(0), "text.unprintable"));
        assertThat(saved.refused().get(0).arguments()).containsExactly("🎉");
        assertThat(saved.kept()).extracting(TextsSaved.Kept::pupilId).containsExactly(world.pupil(1));
    }

    @Test
    void the_second_of_two_co_teachers_sees_both_texts_and_overwrites_nothing() {
        save(second, Map.of(world.pupil(0), new TextEntry(0, "Bien.")));
        var other = world.as(colleague(), AppreciationService.class, Role.TEACHER);
        var saved = base.inTransaction(
                () -> other.save(world.given(), second, Map.of(world.pupil(0), new TextEntry(0, "Très bien."))));
        assertThat(saved.conflicts())
                .containsExactly(new TextsSaved.Conflict(
                        world.pupil(0), "Très bien.", "Bien.", 1, "Anne Dupont", ReportWorld.NOW));
        service = world.teacher(AppreciationService.class);
        assertThat(sheet().lines().get(0).text()).isEqualTo("Bien.");
    }

    @Test
    void after_the_closing_nothing_is_written_and_a_correction_is_proposed_which_the_head_takes_or_refuses() {
        save(second, Map.of(world.pupil(0), new TextEntry(0, "Bon travaille.")));
        assertThatThrownBy(() -> propose("Bon travail.")).hasMessage("report.correction.open");
        close();
        assertThat(save(second, Map.of(world.pupil(0), new TextEntry(1, "Autre chose")))
                        .refused())
                .extracting(TextsSaved.Refused::rule)
                .containsExactly("report.appreciation.periodClosed");
        propose("Bon travail.");
        var boards = world.head(PeriodBoardService.class);
        var proposal = base.inTransaction(
                () -> boards.page(world.division(), second).proposals().get(0));
        assertThat(proposal.isWaiting()).isTrue();
        var asTeacher = world.teacher(CorrectionService.class);
        assertThatThrownBy(() -> base.inTransaction(() -> asTeacher.decide(proposal.id(), true)))
                .isInstanceOf(Forbidden.class);
        var elsewhere = new ReportWorld(base, "0990002P", 1).head(CorrectionService.class);
        assertThatThrownBy(() -> base.inTransaction(() -> elsewhere.decide(proposal.id(), true)))
                .as("the head of another school")
                .isInstanceOf(NotFound.class);
        var corrections = world.head(CorrectionService.class);
        base.inTransaction(() -> corrections.decide(proposal.id(), true));
        assertThatThrownBy(() -> base.inTransaction(() -> corrections.decide(proposal.id(), false)))
                .hasMessage("report.correction.decided");
        service = world.teacher(AppreciationService.class);
        assertThat(sheet().lines().get(0).text()).isEqualTo("Bon travail.");
    }

    @Test
    void a_final_average_needs_a_reason_and_is_shown_with_it_until_it_is_taken_back() {
        assertThatThrownBy(() -> override("15", " ")).hasMessage("text.reasonMissing");
        override("15", "Épreuve de remplacement");
        var line = sheet().lines().get(0);
        assertThat(line.average().shown()).isEqualByComparingTo("15");
        assertThat(line.override()).isEqualTo("Épreuve de remplacement");
        base.inTransaction(() -> service.override(world.given(), second, world.pupil(0), null, ""));
        assertThat(sheet().lines().get(0).average().shown()).isEqualByComparingTo("16");
        close();
        assertThatThrownBy(() -> override("15", "Trop tard")).hasMessage("report.appreciation.periodClosed");
    }

    @Test
    void neither_another_teacher_nor_the_form_tutor_nor_the_head_reads_or_writes_there() {
        var stranger = base.inTransaction(() -> world.book.person("Autre", "Max"));
        for (var who : new Person[] {stranger, world.tutor, world.head}) {
            var other = world.as(who, AppreciationService.class, Role.TEACHER);
            assertThatThrownBy(() -> base.inTransaction(() -> other.sheet(world.given(), second)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> base.inTransaction(() -> other.save(world.given(), second, Map.of())))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void a_teacher_keeps_sentences_of_his_own() {
        var phrases = world.teacher(PhraseService.class);
        base.inTransaction(() -> phrases.keep("En progrès."));
        assertThat(sheet().phrases()).extracting(PhraseLine::content).containsExactly("En progrès.");
        var theirs = world.as(colleague(), AppreciationService.class, Role.TEACHER);
        assertThat(base.inTransaction(() -> theirs.sheet(world.given(), second)).phrases())
                .isEmpty();
    }

    @Test
    void a_sheet_takes_as_many_queries_for_5_pupils_as_for_35() {
        for (var size : new int[] {5, 35}) {
            var sized = new ReportWorld(base, "09901%02dA".formatted(size), size);
            var sheets = sized.teacher(AppreciationService.class);
            assertThat(base.sql(() -> sheets.sheet(sized.given(), null)))
                    .filteredOn(ReportWorld::reads)
                    .hasSize(11);
        }
    }

    private void close() {
        var closings = world.head(PeriodClosingService.class);
        base.inTransaction(() -> closings.close(world.division(), second, 0));
        service = world.teacher(AppreciationService.class);
    }

    private void propose(String text) {
        base.inTransaction(() -> service.propose(world.given(), second, world.pupil(0), text));
    }

    private void override(String points, String reason) {
        base.inTransaction(
                () -> service.override(world.given(), second, world.pupil(0), new BigDecimal(points), reason));
    }

    private TextsSaved save(long period, Map<Long, TextEntry> texts) {
        return base.inTransaction(() -> service.save(world.given(), period, texts));
    }

    private AppreciationSheet sheet() {
        return base.inTransaction(() -> service.sheet(world.given(), second));
    }

    private Person colleague() {
        return base.inTransaction(() -> {
            var colleague = world.book.person("Durand", "Luc");
            world.book.keep(new AssignmentTeacher(world.book.assignment, colleague, Validity.from(Gradebook.DAY)));
            return colleague;
        });
    }
}
