package fr.ent.ejb.schooling.report.card;

import static fr.ent.ejb.schooling.report.card.CardWorld.CLOSED;
import static fr.ent.ejb.schooling.report.card.CardWorld.MADE;
import static fr.ent.ejb.schooling.report.card.CardWorld.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.PdfUa;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.report.card.BatchState;
import fr.ent.persistence.schooling.report.card.ReportKind;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class ReportCardsTest {

    private static final Instant LATER = PUBLISHED.plus(Duration.ofDays(9));

    @Parameter
    Database base;

    CardWorld world;

    @BeforeEach
    void open() {
        world = new CardWorld(base, "0990001N", 6);
    }

    @Test
    void of_an_open_period_there_are_drafts_which_nobody_is_given() throws IOException {
        var batch = world.make(ReportKind.CARD, CLOSED.minusSeconds(60));
        var text = CardPressTest.text(download(batch));
        assertThat(text)
                .contains("PROVISOIRE · page 1 sur 1", "Trimestre sérieux de l’élève 5")
                .doesNotContain("Code :");
        assertThat(board().pupils()).allMatch(pupil -> pupil.cards().isEmpty());
        assertThat(board().batches().get(0).row().draft()).isTrue();
    }

    @Test
    void of_a_closed_one_each_pupil_gets_his_own_with_his_own_data_and_a_code() throws IOException {
        world.close(PUBLISHED);
        var batch = world.make(ReportKind.CARD, MADE);
        var board = board();
        assertThat(board.batches().get(0).row().state()).isEqualTo(BatchState.DONE);
        for (var n = 0; n < 6; n++) {
            var pupil = board.pupils().get(n);
            var card = pupil.cards().get(0);
            var file = base.inTransaction(() -> head(MADE).card(world.division(), card.id()));
            var text = CardPressTest.text(file);
            assertThat(text).contains(pupil.name(), (5 + n) + ",0", "sérieux de l’élève " + n, "7,5", "Dupont");
            assertThat(text).contains("Code :").doesNotContain("PROVISOIRE", "élève " + (n + 1) % 6);
            assertThat(PdfUa.faults(file)).isEmpty();
        }
        try (var whole = Loader.loadPDF(download(batch))) {
            assertThat(whole.getNumberOfPages()).isEqualTo(6);
        }
    }

    @Test
    void made_again_it_is_a_new_edition_and_the_old_one_stays_as_it_was() {
        world.close(PUBLISHED);
        world.make(ReportKind.CARD, MADE);
        var first = board().pupils().get(0).cards().get(0);
        var before = base.inTransaction(() -> head(MADE).card(world.division(), first.id()));
        world.make(ReportKind.CARD, MADE.plusSeconds(60));
        assertThat(board().pupils().get(0).cards())
                .extracting(card -> card.edition())
                .containsExactly(2, 1);
        assertThat(base.inTransaction(() -> head(MADE).card(world.division(), first.id())))
                .isEqualTo(before);
        assertThat(verify(code(before)).newer()).isTrue();
    }

    @Test
    void a_file_that_was_altered_in_the_store_is_given_to_nobody() {
        world.close(PUBLISHED);
        world.make(ReportKind.CARD, MADE);
        var card = board().pupils().get(0).cards().get(0);
        world.files.all.replaceAll((key, bytes) -> "altered".getBytes());
        assertThatThrownBy(() -> base.inTransaction(() -> head(MADE).card(world.division(), card.id())))
                .hasStackTraceContaining("altered in the file store");
    }

    @Test
    void pupil_and_both_guardians_read_it_from_the_same_instant_and_nobody_else() {
        world.close(PUBLISHED);
        world.make(ReportKind.CARD, MADE);
        var pupil = world.book.pupils.get(0);
        for (var reader : List.of(world.mother, world.father, pupil)) {
            assertThat(given(reader, PUBLISHED.minusSeconds(1))).isEmpty();
            assertThat(given(reader, PUBLISHED)).hasSize(1);
        }
        var others = world.book.pupils.get(1);
        assertThatThrownBy(() -> given(others, PUBLISHED)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open(world.mother, card(1), PUBLISHED)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open(others, card(0), PUBLISHED))
                .as("the card of somebody else")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open(world.mother, card(0), PUBLISHED.minusSeconds(1)))
                .isInstanceOf(NotFound.class);
        world.reopen();
        assertThat(given(world.mother, PUBLISHED)).isEmpty();
    }

    @Test
    void what_was_made_before_the_period_was_opened_and_closed_again_is_not_given() {
        world.close(PUBLISHED);
        world.make(ReportKind.CARD, CLOSED.minusSeconds(5));
        assertThat(given(world.mother, PUBLISHED)).isEmpty();
    }

    @Test
    void the_first_look_of_each_person_is_kept() {
        world.close(PUBLISHED);
        world.make(ReportKind.CARD, MADE);
        open(world.mother, card(0), PUBLISHED.plusSeconds(10));
        open(world.mother, card(0), PUBLISHED.plusSeconds(99));
        assertThat(given(world.mother, LATER).get(0).openedAt()).isEqualTo(PUBLISHED.plusSeconds(10));
        assertThat(given(world.father, LATER).get(0).openedAt()).isNull();
        var readers = openings(LATER).lines().get(0).readers();
        assertThat(readers)
                .extracting(OpeningBoard.Reader::openedAt)
                .containsExactly(PUBLISHED.plusSeconds(10), null, null);
    }

    @Test
    void a_household_of_which_nobody_opened_it_in_eight_days_gets_one_copy() throws IOException {
        world.close(PUBLISHED);
        world.make(ReportKind.CARD, MADE);
        base.inTransaction(() -> world.guardian("Compagne", "2 rue de l’Essai"));
        open(world.mother, card(0), PUBLISHED.plusSeconds(10));
        assertThat(openings(PUBLISHED.plus(Duration.ofDays(8)).minusSeconds(1)).letters())
                .isZero();
        assertThat(openings(LATER).letters()).isEqualTo(1);
        var file = base.inTransaction(() -> world.staff(world.head, LATER, CardOpeningService.class, Role.PRINCIPAL)
                .paper(world.division(), world.period.id()));
        var text = CardPressTest.text(file);
        assertThat(text).contains("Ada Pere", "Ada Compagne", "2 rue de l’Essai", "99000 ESSAI", "4 décembre 2026");
        assertThat(text)
                .contains("Trimestre sérieux de l’élève 0")
                .doesNotContain("1 rue de l’Essai", "Mere", "élève 1");
        assertThat(PdfUa.faults(file)).isEmpty();
        CardPressTest.look(file, "paper");
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void the_office_sees_who_did_not_open_and_prints_no_mark() {
        world.close(PUBLISHED);
        world.make(ReportKind.CARD, MADE);
        var office = world.staff(world.head, LATER, CardOpeningService.class, Role.OFFICE);
        assertThat(base.inTransaction(() -> office.board(world.division(), null))
                        .mayPrint())
                .isFalse();
        assertThatThrownBy(() -> base.inTransaction(() -> office.paper(world.division(), world.period.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void head_and_form_tutor_make_them_another_teacher_and_another_school_find_nothing() {
        world.close(PUBLISHED);
        var batch = world.make(ReportKind.MARK_SHEET, MADE);
        var tutor = world.staff(world.book.teacher, MADE, ReportBatchService.class, Role.TEACHER);
        assertThat(base.inTransaction(() -> tutor.board(world.division(), null)).batches())
                .hasSize(1);
        var stranger = base.inTransaction(() -> world.book.person("Autre", "Noé"));
        var other = world.staff(stranger, MADE, ReportBatchService.class, Role.TEACHER);
        assertThatThrownBy(() -> base.inTransaction(() -> other.board(world.division(), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() -> other.download(batch)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() -> {
                    other.cancel(batch);
                    return null;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void one_that_was_given_up_leaves_nothing_and_only_one_is_made_at_a_time() {
        world.close(PUBLISHED);
        var batch =
                base.inTransaction(() -> head(MADE).start(ReportKind.CARD, world.division(), world.period.id(), ""));
        assertThatThrownBy(() -> base.inTransaction(
                        () -> head(MADE).start(ReportKind.CARD, world.division(), world.period.id(), "")))
                .isInstanceOf(BrokenRule.class);
        base.inTransaction(() -> head(MADE).cancel(batch));
        world.run(batch, MADE);
        assertThat(board().batches().get(0).row().state()).isEqualTo(BatchState.CANCELLED);
        assertThat(board().pupils()).allMatch(pupil -> pupil.cards().isEmpty());
        assertThat(world.files.all).isEmpty();
    }

    @Test
    void one_that_is_given_up_while_it_is_made_leaves_nothing() {
        world.close(PUBLISHED);
        var batch =
                base.inTransaction(() -> head(MADE).start(ReportKind.CARD, world.division(), world.period.id(), ""));
        var waiting = new BatchWaiting(world.book.school.uai(), world.book.school.id(), batch, "");
        var steps = world.staff(world.head, MADE, BatchSteps.class);
        var source = base.inTransaction(() -> steps.begin(waiting)).orElseThrow();
        base.inTransaction(() -> head(MADE).cancel(batch));
        assertThat(base.inTransaction(() -> steps.isGivenUp(waiting))).isTrue();
        var press = new BatchPress(source, ReportKind.CARD, "");
        while (press.hasNext()) {
            press.next();
        }
        base.inTransaction(() -> steps.finish(waiting, press.whole(), press.copies()));
        assertThat(board().batches().get(0).row().state()).isEqualTo(BatchState.CANCELLED);
        assertThat(world.files.all).isEmpty();
        assertThatThrownBy(() -> base.inTransaction(() -> head(MADE).cancel(batch)))
                .hasMessage("report.batch.over");
    }

    @Test
    void a_code_tells_the_school_and_the_day_and_guessing_soon_has_to_wait() {
        world.close(PUBLISHED);
        world.make(ReportKind.CARD, MADE);
        var card = card(0);
        var file = base.inTransaction(() -> head(MADE).card(world.division(), card));
        var told = verify(code(file).toLowerCase());
        assertThat(told.school()).isEqualTo("Collège 0990001N");
        assertThat(told.day()).isEqualTo("2026-12-02");
        assertThat(told.sha256()).isEqualTo(CardArchive.sha256(file));
        assertThat(told.newer()).isFalse();
        var service = world.staff(world.head, MADE, CardVerificationService.class);
        for (var n = 0; n < 3; n++) {
            assertThat(base.inTransaction(() -> service.verify("AAAA-AAAA-AAAA", "192.0.2.1"))
                            .seconds())
                    .isZero();
        }
        assertThat(base.inTransaction(() -> service.verify(code(file), "192.0.2.1"))
                        .seconds())
                .isPositive();
        assertThat(base.inTransaction(() -> service.verify(code(file), "192.0.2.2"))
                        .card())
                .isNotNull();
    }

    @Test
    void files_go_when_their_time_is_over() {
        world.close(PUBLISHED);
        world.make(ReportKind.CARD, MADE);
        assertThat(world.files.all).hasSize(7);
        purge(MADE.plus(BatchKeeping.FILE).plusSeconds(1));
        assertThat(world.files.all).hasSize(6);
        open(world.mother, card(0), PUBLISHED);
        base.inTransaction(() -> base.em()
                .createQuery("select e from Enrolment e", Enrolment.class)
                .getResultList()
                .forEach(enrolment -> enrolment.end(LocalDate.of(2027, 3, 10))));
        purge(Instant.parse("2027-06-10T00:00:00Z"));
        assertThat(world.files.all).hasSize(6);
        purge(Instant.parse("2027-06-11T00:00:00Z"));
        assertThat(world.files.all).isEmpty();
        assertThat(board().pupils()).allMatch(pupil -> pupil.cards().isEmpty());
    }

    private void purge(Instant now) {
        var keeping = world.staff(world.head, now, BatchKeeping.class);
        base.inTransaction(keeping::purge);
    }

    private ReportBatchService head(Instant now) {
        return world.staff(world.head, now, ReportBatchService.class, Role.PRINCIPAL);
    }

    private BatchBoard board() {
        return base.inTransaction(() -> head(MADE).board(world.division(), world.period.id()));
    }

    private byte[] download(long batch) {
        return base.inTransaction(() -> head(MADE).download(batch));
    }

    private OpeningBoard openings(Instant now) {
        return base.inTransaction(() -> world.staff(world.head, now, CardOpeningService.class, Role.PRINCIPAL)
                .board(world.division(), world.period.id()));
    }

    private long card(int pupil) {
        return board().pupils().get(pupil).cards().get(0).id();
    }

    private List<FamilyCardService.Given> given(Person reader, Instant now) {
        return base.inTransaction(
                () -> family(reader, now).cards(world.book.pupils.get(0).id()));
    }

    private byte[] open(Person reader, long card, Instant now) {
        return base.inTransaction(
                () -> family(reader, now).open(world.book.pupils.get(0).id(), card));
    }

    private FamilyCardService family(Person reader, Instant now) {
        return world.family(reader, now, FamilyCardService.class, Role.PUPIL, Role.GUARDIAN);
    }

    private CardVerificationService.Authentic verify(String code) {
        var service = world.staff(world.head, MADE, CardVerificationService.class);
        return base.inTransaction(() -> service.verify(code, "192.0.2.9")).card();
    }

    private static String code(byte[] file) {
        try {
            var text = CardPressTest.text(file);
            return text.replaceAll(".*Code : (\\S+).*", "$1");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
