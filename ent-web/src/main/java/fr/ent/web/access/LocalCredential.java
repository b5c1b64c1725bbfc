package fr.ent.web.access;

import fr.ent.ejb.access.SignedIn;
import jakarta.security.enterprise.credential.AbstractClearableCredential;

/** A password shown at the sign-in page, and from where; whoever accepts it notes here whom it opened. */
class LocalCredential extends AbstractClearableCredential {

    private final String login;
    private final String address;
    private String password;
    private SignedIn accepted;

    LocalCredential(String login, String password, String address) {
        this.login = login;
        this.password = password;
        this.address = address;
    }

    String login() {
        return login;
    }

    String password() {
        return password;
    }

    String address() {
        return address;
    }

    final void accept(SignedIn who) {
        accepted = who;
    }

    SignedIn accepted() {
        return accepted;
    }

    @Override
    protected void clearCredential() {
        password = "";
    }
}
