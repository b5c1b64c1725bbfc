package fr.ent.ejb.rights;

import static fr.ent.ejb.kernel.Role.PRINCIPAL;
import static fr.ent.ejb.kernel.Role.SCHOOL_ADMIN;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.directory.PupilFilePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who asks about the rights of others in the current school (RULES.md §4.8, PRIVACY.md §5.2 line 19). */
@ApplicationScoped
public class RightsPolicy {

    @Inject
    Caller caller;

    @Inject
    PupilFilePolicy files;

    /** The journal of reads: the head alone; the person concerned asks him. */
    public boolean mayReadJournal() {
        return caller.is(PRINCIPAL);
    }

    /** The matrix of rights: the head. */
    public boolean mayDecide() {
        return caller.is(PRINCIPAL);
    }

    /** "As X, may I do Y on Z?" about the staff. */
    public boolean mayAsk() {
        return caller.is(PRINCIPAL, SCHOOL_ADMIN);
    }

    /** The same about families: their answers tell of links and of judges' decisions. */
    public boolean mayAskAboutFamilies() {
        return mayAsk() && files.mayReadGrounds();
    }
}
