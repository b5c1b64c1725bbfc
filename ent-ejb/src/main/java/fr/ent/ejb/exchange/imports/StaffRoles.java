package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.SortKey;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What FONCTION and GRADE of STS say of somebody in the portal (formats/README.md §2 and §4, RULES.md §4.8). A function
 * that is not here opens nothing: deny by default, the school names by hand.
 */
final class StaffRoles {

    private static final Map<String, String> BY_FUNCTION = Map.ofEntries(
            Map.entry("ENS", Role.TEACHER),
            Map.entry("FCP", Role.TEACHER),
            Map.entry("DOC", Role.LIBRARIAN),
            Map.entry("EDU", Role.EDUCATION_ADVISER),
            Map.entry("AED", Role.SUPERVISOR),
            Map.entry("SUR", Role.SUPERVISOR),
            Map.entry("ORI", Role.PSYCHOLOGIST),
            Map.entry("INF", Role.NURSE),
            Map.entry("ASS", Role.SOCIAL_WORKER),
            Map.entry("ASSISTANT SOCIAL", Role.SOCIAL_WORKER),
            Map.entry("ADM", Role.OFFICE),
            Map.entry("ADF", Role.DEPUTY));

    /** The head and his deputies have one and the same function: {@link DirectorProposals} tells them apart. */
    private static final Set<String> DIRECTION = Set.of("DIR", "DEC");

    private static final Set<String> DIRECTORS = Set.of(Role.PRINCIPAL, Role.DEPUTY);

    private StaffRoles() {}

    /** The role that a function opens by itself. */
    static Optional<String> of(String function) {
        return Optional.ofNullable(BY_FUNCTION.get(function.toUpperCase(Locale.ROOT)));
    }

    /** Is it the function of the head and of his deputies? */
    static boolean directs(String function) {
        return DIRECTION.contains(function.toUpperCase(Locale.ROOT));
    }

    /** Can somebody have this role because of that function? */
    static boolean explains(String function, String role) {
        return of(function).filter(role::equals).isPresent() || directs(function) && DIRECTORS.contains(role);
    }

    /** Does this function give a role? */
    static boolean isKnown(String function) {
        return of(function).isPresent() || directs(function);
    }

    /** Is a role one that a file may give or take? */
    static boolean isFromFiles(String role) {
        return BY_FUNCTION.containsValue(role) || DIRECTORS.contains(role);
    }

    /** Principal, proviseur, directeur, written out or cut; not their deputies. */
    static boolean isGradeOfHead(String grade) {
        var folded = SortKey.search(grade);
        boolean named = folded.startsWith("princ") || folded.startsWith("prov") || folded.startsWith("direct");
        return named && !isGradeOfDeputy(grade);
    }

    /** Adjoint, written out or cut. */
    static boolean isGradeOfDeputy(String grade) {
        return SortKey.search(grade).matches("(.* )?adj.*");
    }
}
