package fr.ent.web.access;

import fr.ent.ejb.access.NamedRole;
import java.time.LocalDate;

/** What one of the two forms of the members' page says of a role: which, and from which day to which. */
public class RoleFields {

    private String name;
    private LocalDate since;
    private LocalDate until;

    NamedRole role() {
        return new NamedRole(name, since, until);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
