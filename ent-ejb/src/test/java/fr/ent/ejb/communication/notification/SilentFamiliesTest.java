package fr.ent.ejb.communication.notification;

import static fr.ent.persistence.communication.notification.NoticeChannel.MAIL;
import static fr.ent.persistence.communication.notification.NoticeChannel.PAPER;
import static fr.ent.persistence.communication.notification.NoticeChannel.SMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.PdfUa;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.AbsencesExplained;
import fr.ent.ejb.schooling.attendance.AbsencesRead;
import fr.ent.ejb.schooling.attendance.FamiliesAsked;
import fr.ent.ejb.schooling.attendance.FamilyContact;
import fr.ent.ejb.schooling.attendance.FamilyStep;
import fr.ent.ejb.testing.PlayedRelative;
import fr.ent.persistence.communication.notification.FollowUpState;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.NoticeState;
import fr.ent.persistence.communication.notification.PhoneOutcome;
import fr.ent.persistence.communication.notification.PhoneRow;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What follows an absence of which guardians are silent, and what ends it. */
@OnBothBases
class SilentFamiliesTest {

    private static final Instant TOLD = AbsentWorld.NOW;
    private static final Duration SILENCE = Duration.ofMinutes(30);

    @Parameter
    Database base;

    AbsentWorld world;

    @BeforeEach
    void a_pupil_is_absent_and_two_guardians_are_told() {
        world = new AbsentWorld(base);
        world.absent(0);
        world.at(TOLD);
    }

    @Test
    void silence_leads_to_the_next_channel_of_each_then_to_the_telephone() {
        assertThat(channels(TOLD)).containsExactlyInAnyOrder("mother MAIL", "father MAIL");
        later(SILENCE.minusSeconds(1));
        assertThat(notices()).as("not before their time").hasSize(2);
        later(SILENCE);
        assertThat(channels(TOLD.plus(SILENCE))).containsExactlyInAnyOrder("mother SMS", "father SMS");
        assertThat(world.followUp().state()).isEqualTo(FollowUpState.TELLING);
        later(SILENCE.multipliedBy(2));
        assertThat(notices()).hasSize(4);
        assertThat(world.followUp().state()).isEqualTo(FollowUpState.TO_CALL);
        assertThat(toCall()).singleElement().satisfies(line -> {
            assertThat(line.absence().pupilId()).isEqualTo(world.pupil().id());
            assertThat(line.guardians()).extracting(ToCall.Guardian::name).containsExactly("Zoé Mère", "Ali Père");
            assertThat(line.guardians().get(0).phones()).containsExactly("06 12 34 56 78");
        });
    }

    @Test
    void whom_a_judge_keeps_away_meanwhile_is_told_no_further_and_not_called() {
        base.inTransaction(() -> world.restrict(world.father, JudgmentKind.INFORMATION_REMOVED));
        later(SILENCE);
        assertThat(channels(TOLD.plus(SILENCE))).containsExactly("mother SMS");
        later(SILENCE.multipliedBy(2));
        assertThat(toCall().get(0).guardians())
                .extracting(ToCall.Guardian::name)
                .containsExactly("Zoé Mère");
    }

    @Test
    void who_reads_ends_it_for_both_and_what_has_not_left_is_taken_back() {
        later(SILENCE);
        reads(SILENCE.plusSeconds(10));
        assertThat(world.followUp().state()).isEqualTo(FollowUpState.READ);
        assertThat(notices().stream().filter(notice -> notice.channel() == SMS))
                .allMatch(notice -> notice.state() == NoticeState.CANCELLED);
        assertThat(notices().stream().filter(notice -> notice.channel() == MAIL))
                .as("each is told, whoever reads first")
                .allMatch(notice -> notice.state() == NoticeState.WAITING);
        assertThat(notices().stream().filter(notice -> notice.arrival().openedAt() != null))
                .allMatch(notice -> notice.recipientId() == world.mother.id())
                .hasSize(2);
        later(Duration.ofHours(3));
        assertThat(notices()).hasSize(4);
        assertThat(toCall()).isEmpty();
    }

    @Test
    void who_read_before_has_read_nothing_of_it_and_a_pupil_is_no_guardian() {
        world.clock(TOLD.minusSeconds(5));
        base.give(Caller.class, new PlayedRelative(world.mother, Role.GUARDIAN));
        base.inTransaction(() ->
                base.make(AnswerEar.class).heard(new AbsencesRead(world.pupil().id())));
        world.clock(TOLD.plusSeconds(5));
        base.give(Caller.class, new PlayedRelative(world.pupil(), Role.PUPIL));
        base.inTransaction(() ->
                base.make(AnswerEar.class).heard(new AbsencesRead(world.pupil().id())));
        later(SILENCE);
        assertThat(world.followUp().state()).isEqualTo(FollowUpState.TELLING);
        assertThat(notices()).hasSize(4);
    }

    @Test
    void an_explanation_ends_everything_reminders_too() {
        later(Duration.ofMinutes(90));
        later(Duration.ofMinutes(120));
        explains(Duration.ofMinutes(121));
        assertThat(world.followUp().state()).isEqualTo(FollowUpState.ANSWERED);
        later(Duration.ofDays(9));
        assertThat(reminders()).isEmpty();
    }

    @Test
    void the_silent_are_reminded_after_the_days_of_the_school_as_often_as_it_wants_and_no_more() {
        later(Duration.ofMinutes(90));
        reads(Duration.ofMinutes(100));
        later(Duration.ofDays(2).minusSeconds(1));
        assertThat(reminders()).isEmpty();
        later(Duration.ofDays(2));
        assertThat(reminders())
                .as("who reads does not explain: both")
                .extracting(Notice::recipientId)
                .containsExactlyInAnyOrder(world.mother.id(), world.father.id());
        later(Duration.ofDays(20));
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void a_reminder_that_waits_is_taken_back_when_one_of_them_answers() {
        later(Duration.ofMinutes(90));
        later(Duration.ofMinutes(120));
        later(Duration.ofDays(2));
        assertThat(reminders()).hasSize(2).allMatch(notice -> notice.state() == NoticeState.WAITING);
        explains(Duration.ofDays(2).plusSeconds(1));
        assertThat(reminders()).allMatch(notice -> notice.state() == NoticeState.CANCELLED);
    }

    @Test
    void a_call_that_is_corrected_ends_it_and_an_absence_found_again_begins_it_again() {
        world.corrected(0);
        world.at(TOLD.plusSeconds(60));
        assertThat(world.followUp().state()).isEqualTo(FollowUpState.CORRECTED);
        later(Duration.ofHours(2));
        assertThat(notices())
                .allMatch(notice -> notice.state() == NoticeState.CANCELLED)
                .hasSize(2);
        world.absentAgain(0);
        later(Duration.ofHours(2).plusSeconds(10));
        assertThat(world.followUp().state()).isEqualTo(FollowUpState.TELLING);
        later(Duration.ofHours(2).plusSeconds(10).plus(SILENCE));
        assertThat(notices().stream().filter(notice -> notice.channel() == SMS)).hasSize(2);
    }

    @Test
    void a_channel_that_leads_nowhere_is_followed_by_the_next_at_once_for_him_alone() {
        var mail = notices().stream()
                .filter(notice -> notice.recipientId() == world.father.id())
                .findFirst()
                .orElseThrow();
        base.inTransaction(() -> base.make(NoticeDesk.class).claim(mail.id()));
        base.inTransaction(() -> base.make(NoticeDesk.class).settle(mail.id(), Postman.Outcome.REFUSED));
        assertThat(channels(TOLD)).containsExactlyInAnyOrder("mother MAIL", "father MAIL", "father SMS");
        later(SILENCE);
        assertThat(channels(TOLD.plus(SILENCE))).containsExactly("mother SMS");
    }

    @Test
    void what_is_not_urgent_waits_for_the_morning_and_an_absence_of_today_does_not() {
        var evening = Instant.parse("2026-11-23T20:30:00Z");
        var morning = Instant.parse("2026-11-24T06:00:00Z");
        world.clock(evening);
        var marks = world.keep(NoticeKind.NEW_MARKS, 0, evening);
        var absence = notices().get(0);
        assertThat(claim(marks.id())).isFalse();
        assertThat(find(marks.id()).nextAttemptAt()).isEqualTo(morning);
        assertThat(claim(absence.id())).as("urgent").isTrue();
        world.clock(morning);
        assertThat(claim(marks.id())).isTrue();
        world.clock(Instant.parse("2026-11-24T20:30:00Z"));
        assertThat(claim(notices().get(1).id()))
                .as("yesterday’s absence is no longer urgent")
                .isFalse();
    }

    @Test
    void one_that_waits_for_the_morning_stands_in_nobodys_way_and_is_not_given_up_for_it() {
        var friday = Instant.parse("2026-11-20T20:30:00Z");
        world.clock(friday);
        var marks = world.keep(NoticeKind.NEW_MARKS, 0, friday);
        assertThat(claim(marks.id())).isFalse();
        world.clock(TOLD);
        assertThat(base.inTransaction(() -> base.make(NoticeDesk.class).due(MAIL)))
                .contains(notices().get(0).id());
        base.inTransaction(() -> base.make(NoticeDesk.class).giveUp());
        assertThat(find(marks.id()).state()).isEqualTo(NoticeState.WAITING);
    }

    @Test
    void the_board_reads_how_far_a_family_is_told_and_a_call_is_noted_from_there() {
        world.adviser();
        assertThat(contact().step()).isEqualTo(FamilyStep.TOLD);
        assertThat(contact().open()).isTrue();
        var id = world.followUp().id();
        assertThat(contact().followUpId()).isEqualTo(id);
        assertThat(toCall()).as("the channels are not used up").isEmpty();
        assertThat(about(id)).singleElement().satisfies(line -> assertThat(line.guardians())
                .hasSize(2));
        note(id, PhoneOutcome.NO_ANSWER, "");
        world.clock(TOLD.plusSeconds(90));
        note(id, PhoneOutcome.MESSAGE, "");
        assertThat(contact().step()).isEqualTo(FamilyStep.MESSAGE);
        world.clock(TOLD.plusSeconds(100));
        note(id, PhoneOutcome.REACHED, "");
        assertThat(contact().step()).isEqualTo(FamilyStep.CALLED);
        assertThat(contact().open()).isFalse();
        assertThat(about(id)).isEmpty();
    }

    @Test
    void the_board_reads_too_that_it_was_read_is_to_be_called_or_was_explained() {
        reads(Duration.ofMinutes(1));
        assertThat(contact().step()).isEqualTo(FamilyStep.READ);
        explains(Duration.ofMinutes(2));
        assertThat(contact().step()).isEqualTo(FamilyStep.EXPLAINED);
    }

    @Test
    void who_was_there_after_all_has_nothing_on_the_board() {
        assertThat(asked().contacts()).hasSize(1);
        world.corrected(0);
        world.at(TOLD.plusSeconds(300));
        assertThat(asked().contacts()).isEmpty();
    }

    @Test
    void who_may_not_call_families_is_told_nothing_of_them_nor_is_another_school() {
        var id = world.followUp().id();
        world.plays(Role.SUPERVISOR);
        var asked = asking();
        assertThat(asked.contacts()).isNull();
        world.elsewhere(Role.EDUCATION_ADVISER);
        assertThat(about(id)).isEmpty();
    }

    private FamilyContact contact() {
        return asked().contacts().get(world.pupil().id());
    }

    private FamiliesAsked asked() {
        world.adviser();
        return asking();
    }

    private FamiliesAsked asking() {
        var question = new FamiliesAsked(
                world.school().id(), AbsentWorld.DAY, List.of(world.pupil().id()));
        base.inTransaction(() -> base.make(FamiliesKnown.class).asked(question));
        return question;
    }

    private List<ToCall.Line> about(long id) {
        return base.inTransaction(() -> base.make(ToCallService.class).about(id).lines());
    }

    @Test
    void what_is_explained_to_another_school_ends_nothing_in_this_one() {
        world.clock(TOLD.plusSeconds(60));
        base.give(Caller.class, new PlayedRelative(world.mother, Role.GUARDIAN));
        base.inTransaction(() -> base.make(AnswerEar.class)
                .heard(new AbsencesExplained(
                        world.school().id() + 1, world.pupil().id(), AbsentWorld.DAY, AbsentWorld.DAY)));
        later(Duration.ofSeconds(90));
        assertThat(world.followUp().state()).isEqualTo(FollowUpState.TELLING);
    }

    @Test
    void a_call_is_noted_and_one_that_reached_somebody_ends_it() {
        later(Duration.ofMinutes(90));
        later(Duration.ofMinutes(120));
        world.adviser();
        var id = world.followUp().id();
        note(id, PhoneOutcome.NO_ANSWER, "");
        assertThat(toCall().get(0).calls()).extracting(PhoneRow::outcome).containsExactly(PhoneOutcome.NO_ANSWER);
        assertThatThrownBy(() -> note(id, PhoneOutcome.MESSAGE, "x".repeat(201)))
                .hasMessage("notification.note.tooLong");
        note(id, PhoneOutcome.REACHED, "  malade, justificatif demain ");
        assertThat(world.followUp().state()).isEqualTo(FollowUpState.ANSWERED);
        assertThat(toCall()).isEmpty();
        assertThatThrownBy(() -> note(id, PhoneOutcome.REACHED, "")).hasMessage("notification.toCall.over");
        world.elsewhere(Role.EDUCATION_ADVISER);
        assertThatThrownBy(() -> note(id, PhoneOutcome.REACHED, "")).isInstanceOf(NotFound.class);
    }

    @Test
    void who_has_nothing_gets_a_letter_that_is_printed_and_noted_once() throws Exception {
        world.absent(1);
        world.at(TOLD.plusSeconds(30));
        var letter = notices().stream()
                .filter(notice -> notice.channel() == PAPER)
                .findFirst()
                .orElseThrow();
        world.office();
        world.clock(TOLD.plus(Duration.ofDays(4)));
        base.inTransaction(() -> base.make(NoticeDesk.class).giveUp());
        assertThat(find(letter.id()).state()).as("paper is patient").isEqualTo(NoticeState.WAITING);
        var board = base.inTransaction(() -> base.make(PaperNoticeService.class).board());
        assertThat(board.waiting()).isEqualTo(1);
        assertThat(board.homeless()).isZero();
        var file = base.inTransaction(() -> base.make(PaperNoticeService.class).print());
        assertThat(AbsentWorld.text(file))
                .contains("Mme Simone Papier", "7 RUE DES ESSAIS", "99000 IMAGINAIRE", "Eleve02")
                .contains("lundi 23 novembre 2026", "08:00")
                .doesNotContain("{", "courriel.invalid");
        assertThat(PdfUa.faults(file)).isEmpty();
        var printed = find(letter.id());
        assertThat(printed.state()).isEqualTo(NoticeState.SENT);
        assertThatThrownBy(() -> base.inTransaction(
                        () -> base.make(PaperNoticeService.class).print()))
                .hasMessage("notification.paper.none");
        var after = base.inTransaction(() -> base.make(PaperNoticeService.class).board());
        assertThat(after.waiting()).isZero();
        assertThat(after.printings()).singleElement().satisfies(row -> {
            assertThat(row.letters()).isEqualTo(1);
            assertThat(row.shownName()).isEqualTo("Dupont");
        });
        var again = base.inTransaction(() -> base.make(PaperNoticeService.class)
                .again(after.printings().get(0).printingId()));
        assertThat(AbsentWorld.text(again)).isEqualTo(AbsentWorld.text(file));
        assertThatThrownBy(() -> base.inTransaction(
                        () -> base.make(PaperNoticeService.class).again(1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_whole_class_costs_as_many_queries_as_one_pupil() {
        world.clock(TOLD.plus(SILENCE));
        var one = base.statements(
                () -> base.make(Escalation.class).look(world.school().id()));
        for (var rank = 2; rank < AbsentWorld.PUPILS; rank++) {
            world.absent(rank);
        }
        world.at(TOLD.plus(SILENCE).plusSeconds(60));
        world.clock(TOLD.plus(SILENCE.multipliedBy(2)).plusSeconds(120));
        var reads = base
                .sql(() -> base.make(Escalation.class).look(world.school().id()))
                .stream()
                .filter(sql -> sql.startsWith("SELECT"))
                .toList();
        assertThat(reads).hasSizeLessThanOrEqualTo(12);
        assertThat(one).isLessThan(24);
        assertThat(notices()).hasSizeGreaterThan(AbsentWorld.PUPILS);
    }

    private void later(Duration after) {
        world.at(TOLD.plus(after));
    }

    private void reads(Duration after) {
        world.clock(TOLD.plus(after));
        base.give(Caller.class, new PlayedRelative(world.mother, Role.GUARDIAN));
        base.inTransaction(() ->
                base.make(AnswerEar.class).heard(new AbsencesRead(world.pupil().id())));
        later(after);
    }

    private void explains(Duration after) {
        world.clock(TOLD.plus(after));
        base.give(Caller.class, new PlayedRelative(world.mother, Role.GUARDIAN));
        base.inTransaction(() -> base.make(AnswerEar.class)
                .heard(new AbsencesExplained(
                        world.school().id(), world.pupil().id(), AbsentWorld.DAY, AbsentWorld.DAY)));
        later(after);
    }

    private void note(long id, PhoneOutcome outcome, String text) {
        base.inTransaction(() -> base.make(ToCallService.class).note(id, outcome, text));
    }

    private List<ToCall.Line> toCall() {
        world.adviser();
        return base.inTransaction(() -> base.make(ToCallService.class).list().lines());
    }

    private boolean claim(long id) {
        return base.inTransaction(() -> base.make(NoticeDesk.class).claim(id)).isPresent();
    }

    private Notice find(long id) {
        return base.inTransaction(() -> base.em().find(Notice.class, id));
    }

    private List<Notice> notices() {
        return world.notices();
    }

    private List<Notice> reminders() {
        return notices().stream()
                .filter(notice -> notice.kind() == NoticeKind.ABSENCE_REMINDER)
                .toList();
    }

    private Set<String> channels(Instant createdAt) {
        return notices().stream()
                .filter(notice -> notice.createdAt().equals(createdAt))
                .map(notice -> (notice.recipientId() == world.mother.id() ? "mother " : "father ") + notice.channel())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
