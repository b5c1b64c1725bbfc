package fr.ent.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String LEA = "lea.martin";
    private static final String HOME = "192.0.2.1";
    private static final String STRANGER = "198.51.100.7";

    private final SignInThrottle throttle = new SignInThrottle();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    @BeforeEach
    void aClockThatWeMove() {
        throttle.clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Test
    void two_mistakes_cost_nothing() {
        fail(LEA, HOME, SignInThrottle.FREE - 1);
        assertThat(throttle.wait(LEA, HOME)).isZero();
    }

    @Test
    void then_the_wait_doubles_and_stops_growing() {
        assertThat(SignInThrottle.waitAfter(3)).isEqualTo(Duration.ofSeconds(2));
        assertThat(SignInThrottle.waitAfter(4)).isEqualTo(Duration.ofSeconds(4));
        assertThat(SignInThrottle.waitAfter(5)).isEqualTo(Duration.ofSeconds(8));
        assertThat(SignInThrottle.waitAfter(1_000_000)).isEqualTo(SignInThrottle.LONGEST);
    }

    @Test
    void a_strangers_guesses_do_not_lock_the_owner_out() {
        fail(LEA, STRANGER, 50);
        assertThat(throttle.wait(LEA, STRANGER)).isEqualTo(SignInThrottle.LONGEST);
        assertThat(throttle.wait(LEA, HOME)).isZero();
    }

    @Test
    void the_right_password_forgives_the_mistakes() {
        fail(LEA, HOME, 5);
        now = now.plus(SignInThrottle.LONGEST);
        throttle.succeeded(LEA, HOME);
        fail(LEA, HOME, 2);
        assertThat(throttle.wait(LEA, HOME)).isZero();
    }

    @Test
    void an_hour_later_it_is_forgotten() {
        fail(LEA, HOME, 20);
        now = now.plus(Duration.ofHours(1));
        assertThat(throttle.wait(LEA, HOME)).isZero();
        fail(LEA, HOME, 1);
        assertThat(throttle.wait(LEA, HOME)).isZero();
    }

    @Test
    void an_address_that_fails_with_many_accounts_waits_but_not_for_those_it_knows() {
        throttle.succeeded(LEA, HOME);
        for (var guess = 0; guess < SignInThrottle.BURST; guess++) {
            throttle.failed("inconnu" + guess, HOME);
        }
        assertThat(throttle.wait("autre", HOME)).isPositive();
        assertThat(throttle.wait(LEA, HOME)).isZero();
        now = now.plusSeconds(30);
        assertThat(throttle.wait("autre", HOME)).isZero();
    }

    @Test
    void a_flood_does_not_fill_the_memory_with_more_than_its_bound() {
        for (var guess = 0; guess < 60_000; guess++) {
            throttle.failed("inconnu" + guess, "addr" + guess);
        }
        assertThat(throttle.remembered()).isLessThanOrEqualTo(25_000);
    }

    private void fail(String login, String address, int times) {
        for (var time = 0; time < times; time++) {
            throttle.failed(login, address);
        }
    }
}
