package fr.ent.ejb.communication.notification;

import static fr.ent.persistence.communication.notification.NoticeChannel.MAIL;
import static fr.ent.persistence.communication.notification.NoticeChannel.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeChannel;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.NoticeState;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Of which calls guardians are told, once, and to whom it is told that it was a mistake. */
@OnBothBases
class AbsenceNoticesTest {

    private static final Instant TOLD = AbsentWorld.NOW;

    @Parameter
    Database base;

    AbsentWorld world;

    @BeforeEach
    void a_pupil_is_absent() {
        world = new AbsentWorld(base);
        world.absent(0);
    }

    private List<Notice> notices(NoticeKind kind) {
        return world.notices().stream().filter(one -> one.kind() == kind).toList();
    }

    private void sent(Notice notice) {
        base.inTransaction(() -> base.make(NoticeDesk.class).claim(notice.id()).orElseThrow());
        base.inTransaction(() -> base.make(NoticeDesk.class).settle(notice.id(), Postman.Outcome.TAKEN));
    }

    @Test
    void a_second_lesson_of_the_same_day_adds_no_notice_and_no_call_is_told_twice() {
        world.at(TOLD);
        assertThat(base.inTransaction(() -> base.make(AbsenceNotices.class).waiting()))
                .isEmpty();
        world.absentAlsoAt(LocalTime.of(9, 0), 0);
        world.at(TOLD.plusSeconds(60));
        assertThat(notices(NoticeKind.ABSENCE))
                .as("one each, and not one for each lesson")
                .extracting(Notice::recipientId)
                .containsExactlyInAnyOrder(world.mother.id(), world.father.id());
    }

    @Test
    void a_paper_call_of_three_days_ago_is_news_and_an_older_one_is_not() {
        world.at(TOLD.plus(Duration.ofDays(4)));
        assertThat(world.notices()).isEmpty();
        world.absent(0);
        world.at(TOLD.plus(Duration.ofDays(3)));
        assertThat(world.notices()).hasSize(2);
    }

    @Test
    void that_it_was_a_mistake_is_told_to_whom_it_was_told_and_to_nobody_else() {
        world.at(TOLD);
        var hers = notices(NoticeKind.ABSENCE).stream()
                .filter(one -> one.recipientId() == world.mother.id())
                .findFirst()
                .orElseThrow();
        sent(hers);
        world.corrected(0);
        world.at(TOLD.plusSeconds(60));
        assertThat(notices(NoticeKind.ABSENCE_CORRECTED)).singleElement().satisfies(one -> {
            assertThat(one.recipientId()).isEqualTo(world.mother.id());
            assertThat(one.channel()).isEqualTo(MAIL);
            assertThat(one.step()).isEqualTo(2);
        });
        world.at(TOLD.plusSeconds(120));
        world.corrected(0);
        world.at(TOLD.plusSeconds(180));
        assertThat(notices(NoticeKind.ABSENCE_CORRECTED)).as("once").hasSize(1);
    }

    @Test
    void whom_a_message_could_not_reach_has_nothing_to_be_corrected() {
        world.setting(setting -> setting.limitSms(0));
        world.at(TOLD);
        world.at(TOLD.plus(Duration.ofMinutes(30)));
        for (var one : notices(NoticeKind.ABSENCE)) {
            if (one.channel() == SMS) {
                base.inTransaction(() -> base.make(NoticeDesk.class).claim(one.id()));
            }
        }
        assertThat(states(SMS)).containsExactly(NoticeState.LIMITED, NoticeState.LIMITED);
        world.corrected(0);
        world.at(TOLD.plus(Duration.ofMinutes(31)));
        assertThat(states(MAIL)).containsExactly(NoticeState.CANCELLED, NoticeState.CANCELLED);
        assertThat(notices(NoticeKind.ABSENCE_CORRECTED)).isEmpty();
    }

    private List<NoticeState> states(NoticeChannel channel) {
        return world.notices().stream()
                .filter(one -> one.channel() == channel)
                .map(Notice::state)
                .toList();
    }

    @Test
    void a_correction_of_today_leaves_at_any_hour_as_what_it_corrects_did() {
        var evening = Instant.parse("2026-11-23T20:30:00Z");
        world.at(evening);
        notices(NoticeKind.ABSENCE).forEach(this::sent);
        world.corrected(0);
        world.at(evening.plusSeconds(60));
        assertThat(notices(NoticeKind.ABSENCE_CORRECTED)).hasSize(2).allSatisfy(this::sent);
    }
}
