package fr.ent.ejb.kernel;

import static fr.ent.ejb.kernel.Role.DEPUTY;
import static fr.ent.ejb.kernel.Role.EDUCATION_ADVISER;
import static fr.ent.ejb.kernel.Role.LIBRARIAN;
import static fr.ent.ejb.kernel.Role.OFFICE;
import static fr.ent.ejb.kernel.Role.PRINCIPAL;
import static fr.ent.ejb.kernel.Role.SCHOOL_ADMIN;
import static fr.ent.ejb.kernel.Role.SUPERVISOR;
import static fr.ent.ejb.kernel.Role.TEACHER;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A right of which the texts leave something to a school (RULES.md §4.8, PRIVACY.md §5.2 lines 2 and 8). Some functions
 * always have it and cannot lose it, some may have it when the head decides so, every other one can never have it. These
 * bounds are here and nowhere else; a policy asks {@link Caller#ruling(Right, String...)}.
 */
public enum Right {

    /** The names and levels of a pupil's adults in the list of his division. */
    GUARDIAN_NAMES(
            Set.of(EDUCATION_ADVISER, OFFICE, PRINCIPAL, DEPUTY),
            List.of(choice(TEACHER, true), choice(SCHOOL_ADMIN, true))),

    /** Their mail, for who has not their telephones. */
    GUARDIAN_MAILS(Set.of(EDUCATION_ADVISER, OFFICE, PRINCIPAL, DEPUTY), List.of(choice(TEACHER, false))),

    /** Where they live. */
    ADDRESSES(Set.of(OFFICE, PRINCIPAL, DEPUTY), List.of(choice(EDUCATION_ADVISER, false))),

    /** Entering and ending what a judge decided. */
    ENTER_JUDGMENTS(Set.of(OFFICE, PRINCIPAL), List.of(choice(DEPUTY, false))),

    /** The names of all absent pupils of a day. */
    ABSENT_NAMES(Set.of(EDUCATION_ADVISER, PRINCIPAL, DEPUTY), List.of(choice(SUPERVISOR, true))),

    /** Changing a closed roll call: school life at any time, who teaches the lesson on its day. */
    CORRECT_CALLS(
            Set.of(EDUCATION_ADVISER, PRINCIPAL, DEPUTY),
            List.of(choice(SUPERVISOR, true), choice(TEACHER, true), choice(LIBRARIAN, true))),

    /** Writing down calls that others took on paper. */
    TRANSCRIBE_CALLS(Set.of(EDUCATION_ADVISER, PRINCIPAL, DEPUTY), List.of(choice(SUPERVISOR, true))),

    /** Reading what families say of absences, with what they attach, and accepting or refusing it. */
    DECIDE_JUSTIFICATIONS(Set.of(EDUCATION_ADVISER, PRINCIPAL, DEPUTY), List.of(choice(SUPERVISOR, false)));

    private final Set<String> always;
    private final List<Map.Entry<String, Boolean>> choices;

    Right(Set<String> always, List<Map.Entry<String, Boolean>> choices) {
        this.always = always;
        this.choices = choices;
    }

    private static Map.Entry<String, Boolean> choice(String role, boolean usual) {
        return Map.entry(role, usual);
    }

    /** The functions that cannot lose it. */
    public Collection<String> always() {
        return always;
    }

    /** The functions of which the school decides, in their order. */
    public List<String> choices() {
        return choices.stream().map(Map.Entry::getKey).toList();
    }

    /** Does the school decide about this function? */
    public boolean isChoice(String role) {
        return choices().contains(role);
    }

    /** Has this function the right as long as the school decides nothing? */
    public boolean isUsual(String role) {
        return always.contains(role)
                || choices.stream().anyMatch(one -> one.getKey().equals(role) && one.getValue());
    }

    /** How a choice is written down: "ADDRESSES.EDUCATION_ADVISER". */
    public String cell(String role) {
        return name() + "." + role;
    }
}
