package fr.ent.web.schooling.directory;

import fr.ent.ejb.schooling.directory.DirectoryService;
import fr.ent.ejb.schooling.directory.DirectorySheet;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The pupils of one division or group. */
@Named
@RequestScoped
public class DivisionView {

    @Inject
    DirectoryService directory;

    private long id;
    private DirectorySheet sheet;

    /** Reads the list, once: it is journaled. */
    public void load() {
        sheet = directory.sheet(id);
    }

    public DirectorySheet getSheet() {
        return sheet;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
