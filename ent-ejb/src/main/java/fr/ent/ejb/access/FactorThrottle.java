package fr.ent.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Slows the guessing of six digits down as that of passwords, but for each account whatever the address: only who knows
 * the password gets that far, so a stranger locks nobody out, and many addresses do not help.
 */
@ApplicationScoped
public class FactorThrottle {

    @Inject
    SignInThrottle throttle;

    /** @throws fr.ent.persistence.kernel.BrokenRule access.signIn.wait after too many tries */
    void check(String login) {
        TooManyTries.unless(throttle.wait(login, place(login)));
    }

    /** It was not the right code. */
    void failed(String login) {
        throttle.failed(login, place(login));
    }

    /** It was. */
    void succeeded(String login) {
        throttle.succeeded(login, place(login));
    }

    /** No address looks like that. */
    private static String place(String login) {
        return "code of " + login;
    }
}
