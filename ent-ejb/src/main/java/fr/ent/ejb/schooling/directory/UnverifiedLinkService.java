package fr.ent.ejb.schooling.directory;

import static fr.ent.ejb.kernel.Role.OFFICE;
import static fr.ent.ejb.kernel.Role.PRINCIPAL;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.persistence.schooling.directory.UnverifiedLinkRepository;
import fr.ent.persistence.schooling.directory.UnverifiedPupil;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The links that a school still has to verify after an import of ONDE; each is said in the file of its pupil. */
@Stateless
@RolesAllowed({OFFICE, PRINCIPAL})
public class UnverifiedLinkService {

    @Inject
    UnverifiedLinkRepository links;

    @Inject
    PupilFilePolicy policy;

    @Inject
    Caller caller;

    /** Pupils who have such links, by name. */
    @Audited("directory.link.list")
    public List<UnverifiedPupil> pupils(int first, int max) {
        Forbidden.unless(policy.mayVerify());
        return links.pupils(caller.school(), caller.today(), first, max);
    }

    /** How many links are left. */
    public long count() {
        Forbidden.unless(policy.mayVerify());
        return links.count(caller.school(), caller.today());
    }
}
