package fr.ent.web.schooling.directory;

import fr.ent.ejb.schooling.directory.DirectoryService;
import fr.ent.ejb.schooling.directory.StructureChoice;
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

    private List<StructureChoice> choices;

    public List<StructureChoice> getChoices() {
        if (choices == null) {
            choices = directory.choices();
        }
        return choices;
    }
}
