package fr.ent.ejb.demo.school;

/**
 * Somebody who answers for a pupil or is called for one.
 *
 * @param id PERSONNE_ID
 * @param title civility, null when there is none
 */
public record DemoGuardian(String id, String title, Identity who, Contact contact, DemoAddress home) {

    static final String MADAM = "MME";
    static final String SIR = "M.";

    /** How this person is reached; all but {@code acceptsSms} may be null. Numbers are of the ranges kept for fiction. */
    public record Contact(String phone, String mobile, String mail, boolean acceptsSms) {}
}
