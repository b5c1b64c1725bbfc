package fr.ent.ejb.kernel;

/**
 * The kernel asks who this login is; the access component, which the kernel does not know, answers. A synchronous
 * event rather than an interface with one implementation.
 */
public final class CallerAsked {

    private final String login;
    private CallerFacts facts;

    CallerAsked(String login) {
        this.login = login;
    }

    public String login() {
        return login;
    }

    /** Not called at all when no usable account has this login. */
    public void answer(CallerFacts found) {
        facts = found;
    }

    CallerFacts facts() {
        return facts;
    }
}
