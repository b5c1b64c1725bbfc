package fr.ent.ejb.access;

import static fr.ent.ejb.kernel.Role.DEPUTY;
import static fr.ent.ejb.kernel.Role.INSPECTOR;
import static fr.ent.ejb.kernel.Role.OFFICE;
import static fr.ent.ejb.kernel.Role.PLATFORM_ADMIN;
import static fr.ent.ejb.kernel.Role.PRINCIPAL;
import static fr.ent.ejb.kernel.Role.SCHOOL_ADMIN;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Ruling;
import fr.ent.persistence.access.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/**
 * Who may give whom a code. A code opens the whole account, in every school where its person is somebody: so nobody
 * may issue one for somebody who is more than himself, or who leads elsewhere.
 */
@ApplicationScoped
public class AccountPolicy {

    private static final Set<String> LEADS = Set.of(PRINCIPAL, DEPUTY, SCHOOL_ADMIN);

    @Inject
    Caller caller;

    /** May the caller see the accounts of this school? */
    public boolean maySee() {
        return seeing().granted();
    }

    /** {@link #maySee}, with the rule that decides. */
    public Ruling seeing() {
        return caller.ruling(OFFICE, SCHOOL_ADMIN, PRINCIPAL);
    }

    /**
     * May the caller issue a code for a person with these memberships? The office: for families only, so not for a
     * parent who is also a teacher somewhere. Who leads the school: for its staff too, but not for somebody who leads
     * another school or the deployment.
     */
    public boolean mayIssue(Collection<Membership> ofPerson) {
        if (!maySee() || ofPerson.stream().anyMatch(membership -> PLATFORM_ADMIN.equals(membership.role()))) {
            return false;
        }
        return ofPerson.isEmpty()
                || caller.is(SCHOOL_ADMIN, PRINCIPAL) && ofPerson.stream().noneMatch(this::leadsElsewhere);
    }

    /** May the caller freeze the account of this person? Whom he may give a code, but never himself. */
    public boolean mayFreeze(long personId, Collection<Membership> ofPerson) {
        return personId != caller.personId() && mayIssue(ofPerson);
    }

    /** May letters show the caller where people live? The same who read it in the file of a pupil. */
    public boolean mayReadAddresses() {
        return caller.is(OFFICE, PRINCIPAL);
    }

    /** May the caller name people of this school? */
    public boolean mayName() {
        return naming().granted();
    }

    /** {@link #mayName()}, with the rule that decides. */
    public Ruling naming() {
        return caller.ruling(SCHOOL_ADMIN, PRINCIPAL);
    }

    /** May the caller name people that? An inspector is let in by the head (RULES.md §4.8). */
    public boolean mayName(String role) {
        return mayName() && (!INSPECTOR.equals(role) || caller.is(PRINCIPAL));
    }

    private boolean leadsElsewhere(Membership membership) {
        return LEADS.contains(membership.role())
                && membership
                        .school()
                        .filter(school -> school.uai().equals(caller.school()))
                        .isEmpty();
    }
}
