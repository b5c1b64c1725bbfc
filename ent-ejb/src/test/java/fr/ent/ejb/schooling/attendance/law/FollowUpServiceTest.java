package fr.ent.ejb.schooling.attendance.law;

import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.PdfUa;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.law.Matter;
import fr.ent.persistence.schooling.attendance.law.OwnThreshold.Measure;
import fr.ent.persistence.schooling.attendance.law.SpanKind;
import fr.ent.persistence.schooling.attendance.law.Step;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.GuardianshipTerms.Duties;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.PostalAddress;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class FollowUpServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Parameter
    Database base;

    LawWorld world;

    @BeforeEach
    void aPupilOverTheThreshold() {
        world = new LawWorld(base);
        world.twoDays(0);
        world.evaluate();
    }

    @Test
    void what_the_law_asks_is_owed_until_it_is_noted() {
        var service = head();
        assertThat(line(service).owed()).containsExactly(Step.DIALOGUE, Step.LETTER, Step.COMMISSION, Step.REFERRAL);
        var id = line(service).row().id();
        base.inTransaction(() -> service.note(id, Step.DIALOGUE, TODAY, "Mère reçue."));
        assertThat(line(service).owed()).containsExactly(Step.LETTER, Step.COMMISSION, Step.REFERRAL);
        var entry = line(service).entries().get(1);
        assertThat(entry.by()).isEqualTo("Zoé Cépéé");
        assertThat(entry.note()).isEqualTo("Mère reçue.");
        base.inTransaction(() -> service.settle(id, ""));
        assertThat(line(service).owed()).isEmpty();
        refused(() -> service.settle(id, ""), "attendance.followUp.settled");
        assertThat(world.followUps(0)).containsExactly("FOUR SETTLED 4/0 2026-11-01: OPENED DIALOGUE SETTLED");
    }

    @Test
    void the_cpe_notes_steps_but_neither_refers_nor_closes() {
        var adviser = world.as(LawWorld.NOW, FollowUpService.class, Role.EDUCATION_ADVISER);
        var id = line(adviser).row().id();
        base.inTransaction(() -> adviser.note(id, Step.LETTER, TODAY, ""));
        assertThatThrownBy(() -> base.inTransaction(() -> adviser.note(id, Step.REFERRAL, TODAY, "")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> base.inTransaction(() -> adviser.settle(id, "")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void nobody_else_reads_anything() {
        for (var role : List.of(
                Role.TEACHER,
                Role.SUPERVISOR,
                Role.OFFICE,
                Role.SCHOOL_ADMIN,
                Role.NURSE,
                Role.SOCIAL_WORKER,
                Role.RECTORATE)) {
            var service = world.as(LawWorld.NOW, FollowUpService.class, role);
            var papers = world.as(LawWorld.NOW, FollowUpPaperService.class, role);
            assertThatThrownBy(() -> base.inTransaction(service::board)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> base.inTransaction(() -> service.file(pupil())))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> base.inTransaction(() -> papers.letters(pupil(), 1)))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void a_step_has_a_day_of_this_year_that_has_come_and_belongs_to_its_rule() {
        var service = head();
        var id = line(service).row().id();
        refused(() -> service.note(id, Step.DIALOGUE, TODAY.plusDays(1), ""), "attendance.followUp.dayToCome");
        refused(() -> service.note(id, Step.DIALOGUE, LocalDate.of(2026, 8, 31), ""), "attendance.followUp.otherYear");
        refused(() -> service.note(id, Step.OWN, TODAY, ""), "attendance.step.foreign");
        refused(() -> service.note(id, Step.DIALOGUE, TODAY, "x".repeat(1001)), "text.overLimit");
        assertThat(world.followUps(0)).containsExactly("FOUR OPEN 4/0 2026-11-01: OPENED");
    }

    @Test
    void nothing_is_noted_nor_printed_once_a_correction_closed_it() {
        var absence = world.twoDays(1);
        world.evaluate();
        world.accepted(absence);
        world.evaluate();
        var service = head();
        var id = file(service, 1).followUps().get(0).row().id();
        refused(() -> service.note(id, Step.DIALOGUE, TODAY, ""), "attendance.followUp.below");
        refused(() -> service.settle(id, ""), "attendance.followUp.below");
        var papers = papers();
        refused(() -> papers.letters(world.pupils.get(1).id(), id), "attendance.followUp.below");
        refused(() -> papers.referral(world.pupils.get(1).id(), id), "attendance.followUp.below");
        assertThat(file(service, 1).followUps().get(0).owed()).isEmpty();
    }

    @Test
    void another_schools_pupils_and_follow_ups_do_not_exist() {
        var id = line(head()).row().id();
        var other = new LawWorld(base, "0990002P", ZoneId.of("Europe/Paris"), "A");
        var theirs = other.as(LawWorld.NOW, FollowUpService.class, Role.PRINCIPAL);
        var papers = other.as(LawWorld.NOW, FollowUpPaperService.class, Role.PRINCIPAL);
        assertThat(base.inTransaction(theirs::board).lines()).isEmpty();
        assertThatThrownBy(() -> base.inTransaction(() -> theirs.file(pupil()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() -> theirs.note(id, Step.DIALOGUE, TODAY, "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() -> papers.letters(pupil(), id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() -> papers.referral(pupil(), id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_letter_is_printed_under_the_pupil_it_is_about() {
        var id = line(head()).row().id();
        var papers = papers();
        assertThatThrownBy(() -> base.inTransaction(
                        () -> papers.letters(world.pupils.get(1).id(), id)))
                .isInstanceOf(NotFound.class);
        refused(() -> papers.letters(pupil(), id), "attendance.letter.nobody");
    }

    @Test
    void each_home_gets_the_same_letter_and_a_judge_is_obeyed() {
        guardian("Mère", "Anne", "1 rue des Essais", false);
        guardian("Père", "Luc", "2 rue des Essais", false);
        guardian("Zbeau", "Jean", "1 RUE  DES ESSAIS", false);
        guardian("Écartée", "Ève", "3 rue des Essais", true);
        var id = line(head()).row().id();
        var service = papers();
        var letters = base.inTransaction(() -> service.letters(pupil(), id));
        assertThat(PdfUa.faults(letters)).isEmpty();
        var texts = pages(letters);
        assertThat(texts).hasSize(2);
        assertThat(texts.get(0))
                .contains("1 rue des Essais", "Anne Mère", "Jean Zbeau")
                .doesNotContain("2 rue");
        assertThat(texts.get(1)).contains("2 rue des Essais", "Luc Père").doesNotContain("1 rue", "Anne");
        assertThat(texts).allSatisfy(text -> assertThat(text)
                .contains("4 demi-journées", "1er novembre 2026", "23 novembre 2026", "L131-8", "aucun motif donné")
                .doesNotContain("Écartée"));
    }

    @Test
    void who_may_not_read_addresses_prints_names_alone() {
        guardian("Mère", "Anne", "1 rue des Essais", false);
        guardian("Père", "Luc", "2 rue des Essais", false);
        var id = line(head()).row().id();
        var adviser = world.as(LawWorld.NOW, FollowUpPaperService.class, Role.EDUCATION_ADVISER);
        var texts = pages(base.inTransaction(() -> adviser.letters(pupil(), id)));
        assertThat(texts).hasSize(2).allSatisfy(text -> assertThat(text).doesNotContain("rue des Essais"));
        assertThat(texts.get(0)).contains("Anne Mère");
    }

    @Test
    void the_referral_says_what_the_text_asks_and_no_note() {
        guardian("Mère", "Anne", "1 rue des Essais", false);
        var service = head();
        var id = line(service).row().id();
        base.inTransaction(() -> service.note(id, Step.DIALOGUE, TODAY, "Confidence de la mère"));
        var papers = papers();
        var referral = base.inTransaction(() -> papers.referral(pupil(), id));
        assertThat(PdfUa.faults(referral)).isEmpty();
        assertThat(String.join("", pages(referral)))
                .contains("Eleve01", "Anne Mère", "1 rue des Essais", "entretien avec la famille", "L131-8")
                .doesNotContain("Confidence");
        var adviser = world.as(LawWorld.NOW, FollowUpPaperService.class, Role.EDUCATION_ADVISER);
        assertThatThrownBy(() -> base.inTransaction(() -> adviser.referral(pupil(), id)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_school_does_not_refer_by_a_threshold_of_its_own() {
        var clock = world.as(LawWorld.NOW, LegalClockService.class, Role.PRINCIPAL);
        base.inTransaction(() -> clock.watch(
                new Measure(Matter.UNEXPLAINED, 1, SpanKind.SCHOOL_YEAR, null), "Appeler", LocalDate.of(2026, 9, 1)));
        world.away(1, MONDAY, MONDAY);
        world.evaluate();
        var service = head();
        var own = file(service, 1).followUps().get(0);
        assertThat(own.owed()).containsExactly(Step.OWN);
        var papers = papers();
        refused(() -> papers.referral(world.pupils.get(1).id(), own.row().id()), "attendance.referral.notLaw");
        base.inTransaction(() -> service.note(own.row().id(), Step.OWN, TODAY, ""));
        assertThat(file(service, 1).followUps().get(0).owed()).isEmpty();
    }

    @Test
    void the_list_costs_the_same_for_one_and_for_three() {
        var service = head();
        var one = base.statements(service::board);
        world.twoDays(1);
        world.twoDays(2);
        world.evaluate();
        var again = head();
        assertThat(base.inTransaction(again::board).lines()).hasSize(3);
        assertThat(base.statements(again::board)).isEqualTo(one).isLessThanOrEqualTo(6);
    }

    @Test
    void the_file_is_destroyed_with_its_year_and_not_a_day_before() {
        var service = head();
        var id = line(service).row().id();
        base.inTransaction(() -> service.note(id, Step.DIALOGUE, TODAY, "Mère reçue."));
        purgeAt("2027-08-31T21:30:00Z");
        assertThat(world.followUps(0)).hasSize(1);
        // the night of 1 September in Paris, before the purge has run: already unreadable, and announced
        var after = world.as(Instant.parse("2027-08-31T22:30:00Z"), FollowUpService.class, Role.PRINCIPAL);
        assertThat(base.inTransaction(after::board).lines()).isEmpty();
        assertThat(base.inTransaction(after::board).due()).isEqualTo(1);
        assertThatThrownBy(() -> base.inTransaction(() -> after.note(id, Step.DIALOGUE, TODAY, "")))
                .isInstanceOf(NotFound.class);
        purgeAt("2027-08-31T22:30:00Z");
        assertThat(world.followUps(0)).isEmpty();
        assertThat(base.inTransaction(() -> base.em()
                        .createQuery("select count(e) from FollowUpEntry e", Long.class)
                        .getSingleResult()))
                .isZero();
    }

    @Test
    void overseas_the_year_ends_by_the_schools_own_day() {
        var tahiti = new LawWorld(base, "9840002P", ZoneId.of("Pacific/Tahiti"), "OWN");
        tahiti.twoDays(0);
        tahiti.evaluate();
        purgeAt("2027-09-01T09:30:00Z");
        assertThat(world.followUps(0)).isEmpty();
        assertThat(tahiti.followUps(0)).hasSize(1);
    }

    private void purgeAt(String instant) {
        var purge = world.as(Instant.parse(instant), AbsenteeismPurge.class);
        base.inTransaction(purge::purge);
    }

    private FollowUpService head() {
        return world.as(LawWorld.NOW, FollowUpService.class, Role.PRINCIPAL);
    }

    private FollowUpPaperService papers() {
        return world.as(LawWorld.NOW, FollowUpPaperService.class, Role.PRINCIPAL);
    }

    private FollowUpLine line(FollowUpService service) {
        return base.inTransaction(service::board).lines().get(0).line();
    }

    private IndividualFile file(FollowUpService service, int pupil) {
        return base.inTransaction(() -> service.file(world.pupils.get(pupil).id()));
    }

    private long pupil() {
        return world.pupils.get(0).id();
    }

    private void refused(Runnable work, String rule) {
        assertThatThrownBy(() -> base.inTransaction(work)).hasMessage(rule);
    }

    private void guardian(String name, String first, String street, boolean removed) {
        base.inTransaction(() -> {
            var adult = new Person(new PersonName(name, null, first));
            adult.moveTo(new PostalAddress(street, "99000", "Essais-sur-Mer", null));
            base.em().persist(adult);
            var since = Validity.from(LocalDate.of(2026, 9, 1));
            var link = new Guardianship(
                    base.em().find(Person.class, pupil()),
                    adult,
                    new GuardianshipTerms(GuardianshipLevel.LEGAL, "10", Duties.NONE),
                    since);
            base.em().persist(link);
            if (removed) {
                base.em().persist(new GuardianshipRestriction(link, since, "TJ des Essais, 26/1"));
            }
        });
    }

    private static List<String> pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var texts = new java.util.ArrayList<String>();
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(stripper.getText(document).replaceAll("\\s+", " "));
            }
            return texts;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
