package fr.ent.web.access;

import fr.ent.ejb.access.MemberLine;
import fr.ent.ejb.access.MemberService;
import fr.ent.ejb.access.NewMember;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who is what in the school, and when; names, adds and ends. */
@Named
@RequestScoped
public class MembersView {

    private static final String AGAIN = "/access/members?faces-redirect=true";

    @Inject
    MemberService members;

    private List<MemberLine> lines;
    private List<String> roles;
    private Words words;
    private final RoleFields named = new RoleFields();
    private final RoleFields added = new RoleFields();
    private Long person;
    private String familyName;
    private String firstName;

    public List<MemberLine> getLines() {
        if (lines == null) {
            lines = members.list();
        }
        return lines;
    }

    /** Names somebody of the list something more. */
    public String name() {
        members.name(person, named.role());
        return AGAIN;
    }

    /** Adds somebody whom no file brings. */
    public String add() {
        members.add(new NewMember(familyName.strip(), firstName.strip(), added.role()));
        return AGAIN;
    }

    /** Ends a role of somebody. */
    public String end(long personId, String endedRole) {
        members.end(personId, endedRole);
        return AGAIN;
    }

    /** "depuis le 1er septembre 2026", "du … au …". */
    public String days(MemberLine.Held held) {
        var from = words().written().date(held.since());
        if (held.until() != null) {
            return words().say("members.fromTo", from, words().written().date(held.until()));
        }
        return words().say(held.ahead() ? "members.from" : "members.since", from);
    }

    private Words words() {
        if (words == null) {
            words = Words.of("fr.ent.web.access");
        }
        return words;
    }

    /** What the caller may name. */
    public List<String> getRoles() {
        if (roles == null) {
            roles = members.nameable();
        }
        return roles;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public RoleFields getNamed() {
        return named;
    }

    public RoleFields getAdded() {
        return added;
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
}
