package fr.ent.persistence.communication.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class NoticeTest {

    static final Instant NOW = Instant.parse("2026-11-23T07:10:00Z");
    static final NoticeSubject SUBJECT = new NoticeSubject(1, 2, LocalDate.of(2026, 11, 23), LocalTime.of(8, 0));

    final Notice notice = new Notice(SUBJECT, 3, NoticeKind.ABSENCE, 1, NOW);

    @Test
    void who_claims_it_has_it_for_five_minutes_then_anybody_may() {
        assertThat(notice.claim(NOW)).isTrue();
        assertThat(notice.claim(NOW.plusSeconds(299))).isFalse();
        assertThat(notice.claim(NOW.plusSeconds(300))).isTrue();
        assertThat(notice.attempts()).isEqualTo(2);
    }

    @Test
    void it_waits_twice_as_long_after_each_failure_and_never_much_more_than_an_hour() {
        var now = NOW;
        for (var seconds : new long[] {15, 30, 60, 120, 240, 480, 960, 1920, 3840, 3840}) {
            assertThat(notice.claim(now)).isTrue();
            notice.postpone(now);
            assertThat(Duration.between(now, notice.nextAttemptAt())).hasSeconds(seconds);
            now = notice.nextAttemptAt();
        }
    }

    @Test
    void what_is_settled_is_not_sent() {
        notice.settle(NoticeState.UNREACHABLE, NOW);
        assertThat(notice.claim(NOW.plusSeconds(9_000))).isFalse();
    }

    @Test
    void it_is_cancelled_only_when_nothing_can_have_left() {
        assertThat(notice.withdraw(NOW)).isTrue();
        assertThat(notice.state()).isEqualTo(NoticeState.CANCELLED);
        var tried = new Notice(SUBJECT, 3, NoticeKind.ABSENCE, 1, NOW);
        tried.claim(NOW);
        assertThat(tried.withdraw(NOW)).isFalse();
        assertThat(tried.state()).isEqualTo(NoticeState.WAITING);
    }
}
