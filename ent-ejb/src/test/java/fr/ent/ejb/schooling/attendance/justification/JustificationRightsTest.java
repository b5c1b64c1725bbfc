package fr.ent.ejb.schooling.attendance.justification;

import static fr.ent.ejb.schooling.attendance.justification.JustificationWorld.day;
import static fr.ent.ejb.schooling.attendance.justification.JustificationWorld.said;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.quarantine.SentFile;
import fr.ent.persistence.kernel.FileType;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.Justification;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.InformationObjection;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** For whom somebody may say why a pupil was absent, and who reads it (RULES.md §4.7). */
@OnBothBases
class JustificationRightsTest {

    static final LocalDate LAST_MONDAY = MONDAY.minusDays(7);

    @Parameter
    Database base;

    JustificationWorld world;

    @BeforeEach
    void a_pupil_who_was_not_there() {
        world = new JustificationWorld(base);
        world.missed(LAST_MONDAY);
    }

    @Test
    void a_pupil_under_age_reads_where_it_stands_and_says_nothing() {
        world.justify(world.mother, day(LAST_MONDAY), said(world.illness, "Elle ne dort plus."));
        assertThat(world.read(world.lea).mayJustify()).isFalse();
        var line = world.last(world.lea);
        assertThat(line.state()).isEqualTo(AbsenceState.PENDING);
        assertThat(line.said()).isEmpty();
        isNotHis(world.lea);
        world.refuse(line.id(), "Nous en parlons.");
        assertThat(world.last(world.lea).word()).isEmpty();
        assertThat(world.last(world.father).word()).isEqualTo("Nous en parlons.");
    }

    @Test
    void strangers_classmates_and_persons_to_call_find_nothing() {
        var aunt = world.school.person("Martin", "Ana");
        world.link(aunt, world.lea, GuardianshipLevel.CONTACT);
        for (var one : new Person[] {world.adviser, world.classmate, aunt}) {
            isNotHis(one);
            assertThatThrownBy(() -> world.read(one)).isInstanceOf(NotFound.class);
        }
        assertThat(world.audit.lines()).contains("refused directory.pupil.justify " + world.lea.id());
    }

    @Test
    void a_person_in_charge_does_where_the_school_opens_daily_life_to_such_persons() {
        var aunt = world.school.person("Martin", "Ana");
        world.link(aunt, world.lea, GuardianshipLevel.IN_CHARGE);
        isNotHis(aunt);
        base.inTransaction(() -> base.em().merge(world.school.school()).openDailyLifeToPersonsInCharge(true));
        world.justify(aunt, day(LAST_MONDAY), said(world.illness, ""));
        assertThat(world.last(world.mother).saidBy()).isEqualTo("Ana Martin");
    }

    @Test
    void judgments_are_obeyed() {
        world.judged(world.father, JudgmentKind.INFORMATION_REMOVED);
        isNotHis(world.father);
        assertThatThrownBy(() -> world.read(world.father)).isInstanceOf(NotFound.class);
        world.justify(world.mother, day(LAST_MONDAY), said(world.illness, ""));
    }

    @Test
    void who_is_forbidden_contact_or_lost_the_authority_goes_on_reading() {
        world.judged(world.father, JudgmentKind.CONTACT_SUSPENDED);
        world.judged(world.mother, JudgmentKind.AUTHORITY_REMOVED);
        for (var one : new Person[] {world.father, world.mother}) {
            isNotHis(one);
            assertThat(world.read(one).mayJustify()).isFalse();
        }
    }

    @Test
    void a_pupil_of_age_does_it_himself_and_alone_and_his_parents_read_it() {
        isOfAge();
        isNotHis(world.mother);
        world.justify(world.lea, day(LAST_MONDAY), said(world.illness, "Fièvre"));
        assertThat(world.last(world.mother).said()).isEqualTo("Fièvre");
        assertThat(world.last(world.lea).said()).isEqualTo("Fièvre");
        assertThat(world.read(world.mother).mayJustify()).isFalse();
    }

    @Test
    void unless_he_objects() {
        isOfAge();
        world.justify(world.lea, day(LAST_MONDAY), said(world.illness, "Fièvre"));
        base.inTransaction(
                () -> base.em().persist(new InformationObjection(lea(), world.now.minusSeconds(60), MONDAY)));
        assertThat(world.read(world.mother).said()).isEmpty();
        assertThat(world.last(world.lea).said()).isEqualTo("Fièvre");
    }

    @Test
    void of_a_pupil_who_left_it_is_told_whom_to_ask() {
        base.inTransaction(() -> base.em()
                .createQuery("select e from Enrolment e where e.pupil = :lea", Enrolment.class)
                .setParameter("lea", world.lea)
                .getSingleResult()
                .lasts(Validity.between(world.school.year().startsOn(), MONDAY.minusDays(3))));
        assertThatThrownBy(() -> world.justify(world.mother, day(LAST_MONDAY), said(world.illness, "")))
                .hasMessage("attendance.justification.left");
        assertThat(world.read(world.mother).mayJustify()).isFalse();
        assertThat(world.rows("Justification")).isZero();
    }

    @Test
    void the_answer_to_a_refusal_is_theirs_alone_too() {
        world.justify(world.mother, day(LAST_MONDAY), said(world.trip, ""));
        var line = world.last(world.mother);
        world.refuse(line.id(), "Non.");
        var words = said(world.illness, "");
        assertThatThrownBy(() -> world.answer(world.lea, line.absenceId(), words))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.answer(world.adviser, line.absenceId(), words))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.answer(world.mother, line.absenceId() + 1, words))
                .isInstanceOf(NotFound.class);
        world.answer(world.father, line.absenceId(), words);
    }

    @Test
    void what_was_attached_is_opened_by_both_legal_guardians_once_it_is_known_to_be_harmless() {
        var id = attached(world.mother);
        opensNothing(world.mother, id);
        isClean(id);
        assertThat(opened(world.mother, id)).containsExactly(1, 2, 3);
        assertThat(opened(world.father, id)).containsExactly(1, 2, 3);
        assertThat(world.read(world.father).mayOpen()).isTrue();
        assertThat(world.read(world.lea).mayOpen()).isFalse();
        for (var one : new Person[] {world.lea, world.classmate, world.adviser}) {
            opensNothing(one, id);
        }
        opensNothing(world.mother, id + 1);
        assertThat(world.audit.lines()).contains("refused directory.pupil.answerFor " + world.lea.id());
    }

    @Test
    void an_operator_who_lets_unscanned_files_pass_opens_them_to_school_life_and_not_to_families() {
        var id = attached(world.mother);
        System.setProperty("ent.unscanned", "allow");
        try {
            assertThat(world.queue().lines().get(0).openable()).isTrue();
            opensNothing(world.mother, id);
        } finally {
            System.clearProperty("ent.unscanned");
        }
    }

    @Test
    void a_judgment_against_a_guardian_keeps_him_from_what_was_attached() {
        var id = attached(world.father);
        isClean(id);
        world.judged(world.father, JudgmentKind.CONTACT_SUSPENDED);
        opensNothing(world.father, id);
        assertThat(world.read(world.father).mayOpen()).isFalse();
        assertThat(opened(world.mother, id)).hasSize(3);
        world.judged(world.mother, JudgmentKind.AUTHORITY_REMOVED);
        opensNothing(world.mother, id);
        world.judged(world.mother, JudgmentKind.INFORMATION_REMOVED);
        opensNothing(world.mother, id);
    }

    @Test
    void a_person_in_charge_justifies_and_opens_nothing() {
        var aunt = world.school.person("Martin", "Ana");
        world.link(aunt, world.lea, GuardianshipLevel.IN_CHARGE);
        base.inTransaction(() -> base.em().merge(world.school.school()).openDailyLifeToPersonsInCharge(true));
        var id = attached(aunt);
        isClean(id);
        opensNothing(aunt, id);
        assertThat(opened(world.mother, id)).hasSize(3);
    }

    @Test
    void a_pupil_of_age_opens_his_own_and_nobody_else_does() {
        isOfAge();
        var id = attached(world.lea);
        isClean(id);
        assertThat(opened(world.lea, id)).hasSize(3);
        opensNothing(world.mother, id);
    }

    @Test
    void of_an_absence_that_was_a_mistake_nothing_is_opened() {
        var id = attached(world.mother);
        isClean(id);
        base.inTransaction(() -> base.em()
                .find(Justification.class, id)
                .absence()
                .cancel(new Signature(base.em().find(Person.class, world.adviser.id()), world.now)));
        opensNothing(world.mother, id);
    }

    private long attached(Person who) {
        world.justify(who, day(LAST_MONDAY), said("Certificat", new SentFile(FileType.PDF, new byte[] {1, 2, 3})));
        return world.last(who).id();
    }

    private void isClean(long id) {
        base.inTransaction(() ->
                base.em().find(Justification.class, id).file().orElseThrow().isClean(world.now));
    }

    private byte[] opened(Person who, long id) {
        return world.family(who, service -> service.file(world.lea.id(), id)).bytes();
    }

    private void opensNothing(Person who, long id) {
        assertThatThrownBy(() -> opened(who, id)).isInstanceOf(NotFound.class);
    }

    private void isOfAge() {
        base.inTransaction(() -> lea().describe(null, null, MONDAY.minusYears(18)));
    }

    private Person lea() {
        return base.em().find(Person.class, world.lea.id());
    }

    private void isNotHis(Person one) {
        assertThatThrownBy(() -> world.justify(one, day(LAST_MONDAY), said(world.illness, "")))
                .isInstanceOf(NotFound.class);
    }
}
