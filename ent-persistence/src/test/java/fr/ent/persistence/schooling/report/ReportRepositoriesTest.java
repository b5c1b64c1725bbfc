package fr.ent.persistence.schooling.report;

import static fr.ent.persistence.schooling.assessment.Gradebook.NOW;
import static fr.ent.persistence.schooling.assessment.Gradebook.RENTREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.schooling.assessment.AverageOverride;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.assessment.OverrideFact;
import fr.ent.persistence.schooling.assessment.OverrideRepository;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.GradingPeriod.Kind;
import fr.ent.persistence.schooling.report.CouncilDecision.Words;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class ReportRepositoriesTest {

    @Parameter
    Database base;

    AppreciationRepository appreciations;
    CouncilRepository councils;
    Gradebook book;
    long period;

    @BeforeEach
    void open() {
        appreciations = base.make(AppreciationRepository.class);
        councils = base.make(CouncilRepository.class);
        base.inTransaction(() -> {
            book = new Gradebook(base, "0990001N", 2);
            period = book.keep(new GradingPeriod(book.year, Kind.TRIMESTER, 1, RENTREE, LocalDate.of(2026, 11, 30)))
                    .id();
        });
    }

    @Test
    void six_hundred_characters_of_any_kind_are_kept_on_both_bases() {
        var text = "👍".repeat(600);
        write(0, text);
        assertThat(all()).singleElement().satisfies(fact -> {
            assertThat(fact.content()).isEqualTo(text);
            assertThat(fact.subjectId()).isEqualTo(book.maths.id());
            assertThat(fact.version()).isEqualTo(1);
        });
    }

    @Test
    void an_emptied_appreciation_is_nothing_for_readers_and_keeps_its_versions() {
        write(0, "Bon travail.");
        base.inTransaction(
                () -> appreciations.toChange(book.assignment, period).get(0).write("", book.teacher.id(), NOW));
        assertThat(all()).isEmpty();
        assertThat(base.inTransaction(() -> appreciations.ofAssignment(book.assignment.id(), List.of(period))))
                .extracting(AppreciationFact::version)
                .containsExactly(2);
    }

    @Test
    void a_correction_is_taken_once_and_then_the_appreciation_says_it() {
        write(0, "Bon travaille.");
        base.inTransaction(() -> {
            var appreciation = appreciations.toChange(book.assignment, period).get(0);
            var teacher = book.teacher.id();
            assertThatThrownBy(() -> new CorrectionProposal(appreciation, "Bon travaille.", teacher, NOW))
                    .hasMessage("report.correction.same");
            assertThatThrownBy(() -> new CorrectionProposal(appreciation, "", teacher, NOW))
                    .hasMessage("report.correction.missing");
            var proposal = book.keep(new CorrectionProposal(appreciation, "Bon travail.", teacher, NOW));
            proposal.accept(book.person("Chef", "Ève").id(), NOW);
            assertThatThrownBy(() -> proposal.refuse(teacher, NOW)).hasMessage("report.correction.decided");
        });
        assertThat(all()).extracting(AppreciationFact::content).containsExactly("Bon travail.");
    }

    @Test
    void what_a_council_says_comes_back_with_who_said_it() {
        var pupil = book.pupils.get(0).id();
        base.inTransaction(() -> councils.add(new CouncilDecision(pupil, period, book.division.id()))
                .say(new Words("Un bon trimestre.", "Félicitations", "Seconde générale"), book.teacher.id(), NOW));
        var said = base.inTransaction(() -> councils.decisions(List.of(pupil), List.of(period)));
        assertThat(said).singleElement().satisfies(fact -> {
            assertThat(fact.content()).isEqualTo("Un bon trimestre.");
            assertThat(fact.distinction()).isEqualTo("Félicitations");
            assertThat(fact.orientation()).isEqualTo("Seconde générale");
            assertThat(fact.author()).isEqualTo("Anne Dupont");
        });
        assertThatThrownBy(() -> new Words("é".repeat(1001), "", "").clean()).hasMessage("text.overLimit");
    }

    @Test
    void a_list_that_a_school_offers_replaces_the_one_before() {
        base.inTransaction(() ->
                councils.offer(book.school, CouncilChoice.Kind.DISTINCTION, List.of("Félicitations", "Compliments")));
        base.inTransaction(() -> councils.offer(book.school, CouncilChoice.Kind.ORIENTATION, List.of("Favorable")));
        base.inTransaction(
                () -> councils.offer(book.school, CouncilChoice.Kind.DISTINCTION, List.of("Encouragements")));
        assertThat(base.inTransaction(() -> councils.choices("0990001N")))
                .extracting(CouncilChoice::label)
                .containsExactly("Encouragements", "Favorable");
        assertThat(base.inTransaction(() -> councils.choices("0990002P"))).isEmpty();
    }

    @Test
    void a_sentence_is_forgotten_by_its_owner_only() {
        var phrases = base.make(PhraseRepository.class);
        base.inTransaction(() -> phrases.add(new Phrase(book.teacher.id(), "En progrès.")));
        var line = base.inTransaction(() -> phrases.of(book.teacher.id()).get(0));
        base.inTransaction(() -> phrases.remove(book.pupils.get(0).id(), line.id()));
        assertThat(base.inTransaction(() -> phrases.of(book.teacher.id()))).hasSize(1);
        base.inTransaction(() -> phrases.remove(book.teacher.id(), line.id()));
        assertThat(base.inTransaction(() -> phrases.of(book.teacher.id()))).isEmpty();
    }

    @Test
    void an_override_needs_a_reason_and_a_mark_on_twenty_and_disappears_when_taken_back() {
        var overrides = base.make(OverrideRepository.class);
        var pupil = book.pupils.get(0).id();
        base.inTransaction(() -> {
            var given = overrides.add(new AverageOverride(pupil, period, book.maths.id()));
            var teacher = book.teacher.id();
            assertThatThrownBy(() -> given.give(new BigDecimal("20.01"), "x", teacher, NOW))
                    .hasMessage("report.override.outOfRange");
            assertThatThrownBy(() -> given.give(new BigDecimal("12.345"), "x", teacher, NOW))
                    .hasMessage("report.override.outOfRange");
            assertThatThrownBy(() -> given.give(BigDecimal.TEN, " ", teacher, NOW))
                    .hasMessage("text.reasonMissing");
            given.give(new BigDecimal("12.5"), "Épreuve de remplacement", teacher, NOW);
        });
        assertThat(base.inTransaction(() -> overrides.of(List.of(pupil), List.of(period))))
                .extracting(OverrideFact::reason)
                .containsExactly("Épreuve de remplacement");
        base.inTransaction(() ->
                overrides.find(pupil, period, book.maths.id()).orElseThrow().takeBack(book.teacher.id(), NOW));
        assertThat(base.inTransaction(() -> overrides.of(List.of(pupil), List.of(period))))
                .isEmpty();
    }

    private void write(int rank, String text) {
        base.inTransaction(() -> appreciations
                .add(new Appreciation(book.pupils.get(rank).id(), period, book.assignment))
                .write(text, book.teacher.id(), NOW));
    }

    private List<AppreciationFact> all() {
        return base.inTransaction(() -> appreciations.ofPupils(
                book.pupils.stream().map(pupil -> pupil.id()).toList(), List.of(period)));
    }
}
