package fr.ent.web.schooling.directory;

import fr.ent.ejb.schooling.directory.DirectoryService;
import fr.ent.ejb.schooling.directory.PupilFilePolicy;
import fr.ent.ejb.schooling.directory.StructureChoice;
import fr.ent.ejb.schooling.directory.UnverifiedLinkService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The divisions and groups that the reader may open. */
@Named
@RequestScoped
public class DivisionsView {

    @Inject
    DirectoryService directory;

    @Inject
    UnverifiedLinkService links;

    @Inject
    PupilFilePolicy policy;

    private List<StructureChoice> choices;

    public List<StructureChoice> getChoices() {
        if (choices == null) {
            choices = directory.choices();
        }
        return choices;
    }

    /** Are there links that ONDE leaves open, and may the reader say what they are? */
    public boolean isUnverified() {
        return policy.mayVerify() && links.count() > 0;
    }
}
