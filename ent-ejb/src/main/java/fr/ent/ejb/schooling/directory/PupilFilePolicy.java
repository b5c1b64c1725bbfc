package fr.ent.ejb.schooling.directory;

import static fr.ent.ejb.kernel.Role.DEPUTY;
import static fr.ent.ejb.kernel.Role.EDUCATION_ADVISER;
import static fr.ent.ejb.kernel.Role.OFFICE;
import static fr.ent.ejb.kernel.Role.PRINCIPAL;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Right;
import fr.ent.ejb.kernel.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who on the staff of the current school does what with the file of one of its pupils (RULES.md §4.8). */
@ApplicationScoped
public class PupilFilePolicy {

    @Inject
    Caller caller;

    /** Identity, divisions, guardians with level and dates, how to call them. */
    public boolean mayRead() {
        return reading().granted();
    }

    /** {@link #mayRead}, with the rule that decides. */
    public Ruling reading() {
        return caller.ruling(OFFICE, PRINCIPAL, DEPUTY, EDUCATION_ADVISER);
    }

    /** Where the guardians live. */
    public boolean mayReadAddresses() {
        return readingAddresses().granted();
    }

    /** {@link #mayReadAddresses}, with the rule that decides. */
    public Ruling readingAddresses() {
        return caller.ruling(Right.ADDRESSES);
    }

    /** The references of judges' decisions; who only calls the guardians knows that an access is closed, and on which days. */
    public boolean mayReadGrounds() {
        return readingGrounds().granted();
    }

    /** {@link #mayReadGrounds}, with the rule that decides. */
    public Ruling readingGrounds() {
        return caller.ruling(OFFICE, PRINCIPAL, DEPUTY);
    }

    /** Says what a link is that the ministry's file leaves open: it opens rights. */
    public boolean mayVerify() {
        return caller.is(OFFICE, PRINCIPAL);
    }

    /** Enters and ends what a judge decided. */
    public boolean mayRestrict() {
        return restricting().granted();
    }

    /** {@link #mayRestrict}, with the rule that decides. */
    public Ruling restricting() {
        return caller.ruling(Right.ENTER_JUDGMENTS);
    }
}
