package fr.ent.ejb.communication.notification;

import static fr.ent.persistence.communication.notification.NoticeChannel.MAIL;
import static fr.ent.persistence.communication.notification.NoticeChannel.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.communication.notification.FollowUpState;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeChannel;
import fr.ent.persistence.communication.notification.NoticeChoice;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.NoticeState;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Where the ladder of channels begins, goes on and ends for people who are not reached alike. */
@OnBothBases
class SilenceLimitsTest {

    private static final Instant TOLD = AbsentWorld.NOW;
    private static final Duration SILENCE = Duration.ofMinutes(30);

    @Parameter
    Database base;

    AbsentWorld world;

    @BeforeEach
    void a_pupil_is_absent() {
        world = new AbsentWorld(base);
        world.absent(0);
    }

    private List<Notice> by(NoticeChannel channel, Person whom) {
        return world.notices().stream()
                .filter(one -> one.channel() == channel && one.recipientId() == whom.id())
                .toList();
    }

    private Notice last(NoticeChannel channel) {
        var his = by(channel, world.father);
        return his.get(his.size() - 1);
    }

    private Optional<?> claim(Notice notice) {
        return base.inTransaction(() -> base.make(NoticeDesk.class).claim(notice.id()));
    }

    private void refused(Notice notice) {
        assertThat(claim(notice)).isPresent();
        base.inTransaction(() -> base.make(NoticeDesk.class).settle(notice.id(), Postman.Outcome.REFUSED));
    }

    private void hisMobile(String number) {
        base.inTransaction(() -> base.em()
                .find(Person.class, world.father.id())
                .reachBy(new Contact("ali@courriel.invalid", number, null, null, true)));
    }

    private void prefersSms() {
        base.inTransaction(() ->
                base.em().persist(new NoticeChoice(world.father.id(), NoticeKind.ABSENCE, SMS, TOLD.minusSeconds(60))));
    }

    private NoticeState state(Notice notice) {
        return base.inTransaction(
                () -> base.em().find(Notice.class, notice.id()).state());
    }

    @Test
    void as_long_as_one_of_them_has_a_channel_left_nobody_is_called() {
        hisMobile(null);
        world.at(TOLD);
        world.at(TOLD.plus(SILENCE));
        assertThat(by(SMS, world.mother)).hasSize(1);
        assertThat(by(SMS, world.father)).isEmpty();
        assertThat(world.followUp().state()).isEqualTo(FollowUpState.TELLING);
    }

    @Test
    void where_no_short_message_is_sent_the_telephone_comes_next() {
        base.give(SmsRoute.class, new SmsRoute() {
            @Override
            public boolean isOpen() {
                return false;
            }
        });
        world.at(TOLD);
        world.at(TOLD.plus(SILENCE));
        assertThat(by(SMS, world.mother)).isEmpty();
        assertThat(world.followUp().state()).isEqualTo(FollowUpState.TO_CALL);
    }

    @Test
    void what_is_told_of_another_day_in_the_evening_has_its_time_in_the_morning() {
        var evening = Instant.parse("2026-11-24T19:00:00Z");
        var morning = Instant.parse("2026-11-25T06:00:00Z");
        world.at(evening.plusSeconds(60));
        assertThat(world.followUp().lookAt()).isEqualTo(morning.plus(SILENCE));
    }

    @Test
    void so_has_the_next_channel_of_what_was_told_before() {
        var late = Instant.parse("2026-11-24T18:45:00Z");
        world.at(late);
        assertThat(world.followUp().lookAt()).isEqualTo(late.plus(SILENCE));
        world.at(late.plus(SILENCE));
        assertThat(by(SMS, world.mother)).hasSize(1);
        assertThat(world.followUp().lookAt())
                .isEqualTo(Instant.parse("2026-11-25T06:00:00Z").plus(SILENCE));
    }

    @Test
    void an_absence_that_is_found_again_goes_through_every_channel_again() {
        world.at(TOLD);
        world.at(TOLD.plus(SILENCE));
        claim(last(SMS));
        world.corrected(0);
        world.at(TOLD.plus(SILENCE).plusSeconds(60));
        world.absentAgain(0);
        var again = TOLD.plus(SILENCE).plusSeconds(120);
        world.at(again);
        refused(last(MAIL));
        assertThat(last(SMS).createdAt())
                .as("the message of the first time is not that of this one")
                .isEqualTo(again);
        world.at(again.plus(SILENCE));
        assertThat(by(SMS, world.mother).stream().map(Notice::createdAt)).contains(again.plus(SILENCE));
    }

    @Test
    void whom_no_more_messages_are_sent_to_today_is_written_to_at_once() {
        prefersSms();
        world.setting(setting -> setting.limitSms(0));
        world.at(TOLD);
        assertThat(claim(last(SMS))).isEmpty();
        assertThat(state(last(SMS))).isEqualTo(NoticeState.LIMITED);
        assertThat(by(MAIL, world.father)).hasSize(1);
    }

    @Test
    void whose_number_went_is_written_to_at_once() {
        prefersSms();
        world.at(TOLD);
        hisMobile(null);
        assertThat(claim(last(SMS))).isEmpty();
        assertThat(by(MAIL, world.father)).hasSize(1);
    }

    @Test
    void a_message_that_never_arrives_is_followed_by_a_letter_at_once() {
        prefersSms();
        world.at(TOLD);
        var message = last(SMS);
        assertThat(claim(message)).isPresent();
        base.inTransaction(() -> base.make(NoticeDesk.class).settle(message.id(), Postman.Outcome.TAKEN));
        base.inTransaction(() -> base.make(SmsReceiptDesk.class).answer(message.id(), SmsRegistry.Fate.FAILED));
        assertThat(state(message)).isEqualTo(NoticeState.GIVEN_UP);
        assertThat(by(MAIL, world.father)).hasSize(1);
    }

    @Test
    void marks_that_reach_nobody_lead_to_no_notice_of_absence() {
        world.clock(TOLD);
        var marks = world.keep(NoticeKind.NEW_MARKS, 0, TOLD);
        refused(marks);
        assertThat(world.notices()).hasSize(1);
    }

    @Test
    void a_school_that_no_longer_reminds_reminds_nobody_who_was_to_be() {
        world.at(TOLD);
        world.at(TOLD.plus(SILENCE));
        world.at(TOLD.plus(SILENCE.multipliedBy(2)));
        assertThat(world.followUp().lookAt()).isNotNull();
        world.setting(setting -> setting.remind(2, 0));
        world.at(TOLD.plus(Duration.ofDays(3)));
        assertThat(world.notices()).noneMatch(one -> one.kind() == NoticeKind.ABSENCE_REMINDER);
        assertThat(world.followUp().lookAt()).isNull();
    }
}
