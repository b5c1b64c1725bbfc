package fr.ent.ejb.schooling.office;

import static fr.ent.ejb.kernel.Role.OFFICE;
import static fr.ent.ejb.kernel.Role.PRINCIPAL;

import fr.ent.ejb.access.AccountPolicy;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.directory.PupilFilePolicy;
import fr.ent.persistence.access.AccountListRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Who reads the lists of people with their contacts, and who enters and corrects (RULES.md §4.8). */
@ApplicationScoped
public class OfficePolicy {

    @Inject
    Caller caller;

    @Inject
    PupilFilePolicy files;

    @Inject
    AccountPolicy accounts;

    @Inject
    AccountListRepository memberships;

    /** The lists, with birth dates, telephones and mail: who may open the file of a pupil. */
    public boolean mayRead() {
        return files.mayRead();
    }

    /** Where people live. */
    public boolean mayReadAddresses() {
        return files.mayReadAddresses();
    }

    /** Enters pupils and guardians, says who is in which division and who answers for whom. */
    public boolean mayEnter() {
        return caller.is(OFFICE, PRINCIPAL);
    }

    /**
     * Corrects this person, or makes him one with another: as for his codes, the office of families alone, the head of
     * his staff too, but not of who leads elsewhere.
     */
    public boolean mayCorrect(long personId) {
        return mayEnter() && accounts.mayIssue(memberships.memberships(List.of(personId), caller.today()));
    }
}
