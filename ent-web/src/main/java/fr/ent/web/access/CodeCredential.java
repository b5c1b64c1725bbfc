package fr.ent.web.access;

/** The code shown after the password. */
final class CodeCredential extends LocalCredential {

    private final int stamp;

    CodeCredential(HalfSignedIn who, String code, String address) {
        super(who.login(), code, address);
        this.stamp = who.stamp();
    }

    int stamp() {
        return stamp;
    }
}
