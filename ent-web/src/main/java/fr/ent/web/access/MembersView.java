package fr.ent.web.access;

import fr.ent.ejb.access.AccountLine;
import fr.ent.ejb.access.MemberService;
import fr.ent.ejb.access.NewMember;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who is what in the school; names, adds and ends. */
@Named
@RequestScoped
public class MembersView {

    private static final String AGAIN = "/access/members?faces-redirect=true";

    @Inject
    MemberService members;

    private List<AccountLine> lines;
    private Long person;
    private String role;
    private String familyName;
    private String firstName;
    private String newRole;

    public List<AccountLine> getLines() {
        if (lines == null) {
            lines = members.staff();
        }
        return lines;
    }

    /** Names somebody of the list something more. */
    public String name() {
        members.name(person, role);
        return AGAIN;
    }

    /** Adds somebody whom no file brings. */
    public String add() {
        members.add(new NewMember(familyName.strip(), firstName.strip(), newRole));
        return AGAIN;
    }

    /** Ends a role of somebody. */
    public String end(long personId, String endedRole) {
        members.end(personId, endedRole);
        return AGAIN;
    }

    public List<String> getRoles() {
        return MemberService.NAMED;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getNewRole() {
        return newRole;
    }

    public void setNewRole(String newRole) {
        this.newRole = newRole;
    }
}
