package fr.ent.ejb.access;

/**
 * How far somebody is with his second factor.
 *
 * @param on is a code asked for at sign-in?
 * @param required must he have one?
 * @param secret that waits for its first code; empty when none does
 * @param login of the account
 * @param paperCodes how many of those on paper are left
 */
public record FactorState(boolean on, boolean required, String secret, String login, int paperCodes) {

    /** Was a secret drawn that no code has confirmed yet? */
    public boolean waiting() {
        return !on && !secret.isEmpty();
    }

    /** What the picture says to a telephone. */
    public String address() {
        return "otpauth://totp/ENT:" + login + "?secret=" + secret + "&issuer=ENT";
    }
}
