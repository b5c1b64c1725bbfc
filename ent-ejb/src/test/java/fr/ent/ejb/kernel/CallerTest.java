package fr.ent.ejb.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks, and whom he imagines to ask. */
class CallerTest {

    private static final String HERE = "0990001N";
    private static final CallerFacts HEAD = named(1, Role.PRINCIPAL);
    private static final CallerFacts TEACHER = named(2, Role.TEACHER);

    private final Caller caller = new Caller();

    @BeforeEach
    void the_head_is_there() {
        caller.principal = () -> "head";
        caller.whoIsIt = accounts();
        caller.clock = Clock.systemUTC();
        caller.enter(HERE);
    }

    @Test
    void somebody_imagined_has_his_own_rights_and_the_real_one_is_back_afterwards() {
        assertThat(caller.is(Role.PRINCIPAL)).isTrue();
        caller.imagining("teacher", HERE, () -> {
            assertThat(caller.is(Role.PRINCIPAL)).isFalse();
            assertThat(caller.is(Role.TEACHER)).isTrue();
            assertThat(caller.personId()).isEqualTo(2);
            assertThat(caller.signedIn()).isEqualTo("head");
            return null;
        });
        assertThat(caller.is(Role.PRINCIPAL)).isTrue();
        assertThat(caller.personId()).isEqualTo(1);
        assertThat(caller.login()).isEqualTo("head");
    }

    @Test
    void the_real_one_is_back_after_a_refusal_too() {
        assertThatThrownBy(() -> caller.imagining(TEACHER, HERE, () -> {
                    throw new Forbidden();
                }))
                .isInstanceOf(Forbidden.class);
        assertThat(caller.personId()).isEqualTo(1);
    }

    @Test
    void an_account_that_cannot_be_used_is_nobody() {
        assertThat(caller.imagining("frozen", HERE, caller::isKnown)).isFalse();
        assertThat(caller.imagining("frozen", HERE, () -> caller.ruling(Role.PRINCIPAL)))
                .isEqualTo(Ruling.SCHOOL);
    }

    @Test
    void a_function_of_another_school_is_none_here() {
        assertThat(caller.imagining(TEACHER, "0990002P", () -> caller.ruling(Role.TEACHER)))
                .isEqualTo(Ruling.SCHOOL);
        assertThat(caller.imagining(TEACHER, HERE, () -> caller.ruling(Role.TEACHER)))
                .isEqualTo(Ruling.FUNCTION);
        assertThat(caller.imagining(TEACHER, HERE, () -> caller.ruling(Role.OFFICE)))
                .isEqualTo(Ruling.ROLE);
    }

    @Test
    void of_two_noes_the_one_that_tells_more_is_told_and_a_yes_always_wins() {
        assertThat(Ruling.NOT_TEACHING.or(() -> Ruling.ROLE)).isEqualTo(Ruling.NOT_TEACHING);
        assertThat(Ruling.ROLE.or(() -> Ruling.NOT_TUTOR)).isEqualTo(Ruling.NOT_TUTOR);
        assertThat(Ruling.NOT_TEACHING.or(() -> Ruling.FORM_TUTOR)).isEqualTo(Ruling.FORM_TUTOR);
        assertThat(Ruling.FUNCTION.or(() -> Ruling.ROLE)).isEqualTo(Ruling.FUNCTION);
        assertThat(Ruling.FUNCTION.and(() -> Ruling.NOT_TEACHING)).isEqualTo(Ruling.NOT_TEACHING);
        assertThat(Ruling.ROLE.and(() -> Ruling.TEACHES)).isEqualTo(Ruling.ROLE);
    }

    @SuppressWarnings("unchecked")
    private static Event<CallerAsked> accounts() {
        return (Event<CallerAsked>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    var asked = (CallerAsked) arguments[0];
                    if (asked.login().equals("head")) {
                        asked.answer(HEAD);
                    } else if (asked.login().equals("teacher")) {
                        asked.answer(TEACHER);
                    }
                    return null;
                });
    }

    private static CallerFacts named(long person, String role) {
        var school = new CallerSchool(7, HERE, "Collège", ZoneOffset.UTC, Set.of(role));
        return new CallerFacts(person, person, "", 0, Set.of(), List.of(school));
    }
}
