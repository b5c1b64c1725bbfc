package fr.ent.ejb.schooling.attendance.law;

import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedRelative;
import fr.ent.ejb.testing.RecordedAudit;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.AbsenceInterval;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsencePlan;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.law.Matter;
import fr.ent.persistence.schooling.attendance.law.OwnThreshold.Measure;
import fr.ent.persistence.schooling.attendance.law.SpanKind;
import fr.ent.persistence.schooling.attendance.law.Step;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What letters leave out, what the family reads of the file, and who may have pupils counted. */
@OnBothBases
class FollowUpLimitsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @Parameter
    Database base;

    LawWorld world;
    Person mother;

    @BeforeEach
    void a_pupil_and_his_mother() {
        world = new LawWorld(base);
        mother = world.school.person("Mère", "Anne");
        base.inTransaction(() -> base.em()
                .persist(new Guardianship(
                        world.pupils.get(0),
                        mother,
                        new GuardianshipTerms(GuardianshipLevel.LEGAL, "10", GuardianshipTerms.Duties.NONE),
                        Validity.from(SEPTEMBER))));
    }

    private long pupil() {
        return world.pupils.get(0).id();
    }

    private void watch(Matter matter, int many) {
        var clock = world.as(LawWorld.NOW, LegalClockService.class, Role.PRINCIPAL);
        var measure = new Measure(matter, many, SpanKind.SCHOOL_YEAR, null);
        base.inTransaction(() -> clock.watch(measure, "Appeler", SEPTEMBER));
    }

    private List<FollowUpLine> lines() {
        var head = world.as(LawWorld.NOW, FollowUpService.class, Role.PRINCIPAL);
        return base.inTransaction(() -> head.file(pupil())).followUps();
    }

    private String letter(FollowUpLine line) {
        var papers = world.as(LawWorld.NOW, FollowUpPaperService.class, Role.PRINCIPAL);
        var pdf = base.inTransaction(() -> papers.letters(pupil(), line.row().id()));
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    @Test
    void a_letter_names_the_half_days_of_its_month_that_no_law_excuses() {
        world.away(0, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 12));
        world.accepted(world.away(0, LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 16)));
        world.twoDays(0);
        world.evaluate();
        assertThat(letter(lines().get(0)))
                .contains("4 demi-journées", "23 novembre 2026", "24 novembre 2026")
                .doesNotContain("12 octobre", "16 novembre");
    }

    @Test
    void no_letter_is_written_about_latenesses() {
        watch(Matter.LATENESS, 1);
        base.inTransaction(() -> base.em()
                .persist(new Absence(
                        world.school.school(),
                        world.pupils.get(0),
                        AbsenceSource.SCHOOL,
                        new AbsencePlan(
                                AbsenceKind.LATENESS,
                                new AbsenceInterval(MONDAY.atTime(8, 0), MONDAY.atTime(8, 40)),
                                null),
                        world.signature())));
        world.evaluate();
        var line = lines().get(0);
        assertThatThrownBy(() -> letter(line)).hasMessage("attendance.letter.halfDays");
    }

    @Test
    void school_is_compulsory_until_the_day_before_the_sixteenth_birthday() {
        assertThat(underSixteen(TODAY.minusYears(16).plusDays(1))).isTrue();
        assertThat(underSixteen(TODAY.minusYears(16))).isFalse();
        assertThat(underSixteen(null)).isNull();
    }

    private Boolean underSixteen(LocalDate birth) {
        base.inTransaction(() -> base.em().find(Person.class, pupil()).describe(null, null, birth));
        var head = world.as(LawWorld.NOW, FollowUpService.class, Role.PRINCIPAL);
        return base.inTransaction(() -> head.file(pupil())).underSixteen();
    }

    @Test
    void who_does_not_follow_pupils_up_does_not_have_them_counted() {
        for (var role : List.of(Role.TEACHER, Role.SUPERVISOR, Role.OFFICE)) {
            var service = world.as(LawWorld.NOW, FollowUpService.class, role);
            assertThatThrownBy(service::evaluate).as(role).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void his_family_reads_what_the_law_asked_and_neither_notes_nor_what_the_school_watches_besides() {
        watch(Matter.UNEXPLAINED, 1);
        world.twoDays(0);
        world.twoDays(1);
        world.evaluate();
        var law = lines().stream().filter(FollowUpLine::isLaw).findFirst().orElseThrow();
        var head = world.as(LawWorld.NOW, FollowUpService.class, Role.PRINCIPAL);
        base.inTransaction(() -> head.note(law.row().id(), Step.DIALOGUE, TODAY, "Confidence"));
        assertThat(lines()).hasSize(2);
        base.give(Caller.class, new PlayedRelative(mother, Role.GUARDIAN)).give(AuditLog.class, new RecordedAudit());
        var family = base.make(PupilFollowUpService.class);
        var read = base.inTransaction(() -> family.of(pupil()));
        assertThat(read.lines()).singleElement().satisfies(line -> {
            assertThat(line.isLaw()).isTrue();
            assertThat(line.steps()).filteredOn(FollowUpLine.StepState::done).hasSize(1);
            assertThat(line.entries()).allSatisfy(entry -> {
                assertThat(entry.note()).isEmpty();
                assertThat(entry.by()).isEmpty();
            });
        });
        assertThatThrownBy(() ->
                        base.inTransaction(() -> family.of(world.pupils.get(1).id())))
                .isInstanceOf(NotFound.class);
    }
}
