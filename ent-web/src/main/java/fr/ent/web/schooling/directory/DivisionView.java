package fr.ent.web.schooling.directory;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.DirectoryService;
import fr.ent.ejb.schooling.directory.DirectorySheet;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Written;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The pupils of one division or group. */
@Named
@RequestScoped
public class DivisionView {

    @Inject
    DirectoryService directory;

    @Inject
    Caller caller;

    private String id;
    private DirectorySheet sheet;

    /** Reads the list, once: it is journaled. */
    public void load() {
        sheet = directory.sheet(Asked.id(id));
    }

    /** A telephone number as it is read, a mail address as it is. */
    public String reach(String way) {
        return Written.phone(way);
    }

    /** Does the reader keep the absences of pupils? */
    public boolean isPresenceKept() {
        return caller.is(Role.EDUCATION_ADVISER, Role.SUPERVISOR, Role.PRINCIPAL, Role.DEPUTY, Role.OFFICE);
    }

    public DirectorySheet getSheet() {
        return sheet;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
