package fr.ent.ejb.demo.people;

import fr.ent.ejb.demo.school.DemoCase;
import fr.ent.ejb.kernel.Role;

/**
 * One account of each kind, the same in every size of the demo. They open nothing outside demo mode. The password of all
 * is {@link #PASSWORD}.
 */
public enum DemoAccount {
    PLATFORM_ADMIN("plateforme.demo", null, Role.PLATFORM_ADMIN),
    SCHOOL_ADMIN("yasmina.pradeilles", null, Role.SCHOOL_ADMIN),
    PRINCIPAL("brigitte.champalaune", DemoCase.PRINCIPAL, Role.PRINCIPAL),
    DEPUTY("ousmane.diawara", DemoCase.DEPUTY, Role.DEPUTY),
    EDUCATION_ADVISER("nadia.escoffier", DemoCase.EDUCATION_ADVISER, Role.EDUCATION_ADVISER),
    SUPERVISOR("thierry.garrigues", null, Role.SUPERVISOR),
    OFFICE("sylvie.outrebon", null, Role.OFFICE),
    NURSE("claire.taverney", null, Role.NURSE),
    SOCIAL_WORKER("fatiha.renaudeau", null, Role.SOCIAL_WORKER),
    PSYCHOLOGIST("mireille.aguilar", DemoCase.PSYCHOLOGIST, Role.PSYCHOLOGIST),
    LIBRARIAN("marianne.hautecoeur", DemoCase.LIBRARIAN, Role.LIBRARIAN),
    TEACHER("jeanne.duperthuis", DemoCase.TEACHER, Role.TEACHER),
    FORM_TUTOR("karim.bensaid", DemoCase.FORM_TUTOR, Role.TEACHER),
    TEACHER_OF_TWO_SCHOOLS("maite.ibarrondo", DemoCase.TWO_SCHOOLS_TEACHER, Role.TEACHER),
    SUBSTITUTE("julien.noirtin", DemoCase.SUBSTITUTE, Role.TEACHER),
    GUARDIAN("virginie.lavalade", DemoCase.ORDINARY_GUARDIAN, Role.GUARDIAN),
    GUARDIAN_IN_TWO_SCHOOLS("maylis.kervella", DemoCase.TWO_SCHOOLS_MOTHER, Role.GUARDIAN),
    SEPARATED_MOTHER("helene.terrasson", DemoCase.SEPARATED_MOTHER, Role.GUARDIAN),
    SEPARATED_FATHER("olivier.valdoria", DemoCase.SEPARATED_FATHER, Role.GUARDIAN),
    IN_CHARGE("claude.bredeche", DemoCase.IN_CHARGE, Role.GUARDIAN),
    CONTACT_ONLY("odile.landreville", DemoCase.CONTACT_ONLY, null),
    PUPIL("ines.lavalade", DemoCase.ORDINARY_PUPIL, Role.PUPIL),
    MAJOR_PUPIL("ugo.quintard", DemoCase.MAJOR_PUPIL, Role.PUPIL);

    /** The password of every account of the demo: worth nothing where the demo mode is off. */
    public static final String PASSWORD = "trois-tilleuls-en-fleur";

    private final String login;
    private final DemoCase person;
    private final String role;

    DemoAccount(String login, DemoCase person, String role) {
        this.login = login;
        this.person = person;
        this.role = role;
    }

    /** What is typed to sign in. */
    public String login() {
        return login;
    }

    /** Who it is in the ministry's files; null for somebody whom no file brings. */
    public DemoCase person() {
        return person;
    }

    /** The role that this account shows, a constant of {@link Role}; null for a contact, who has none. */
    public String role() {
        return role;
    }
}
