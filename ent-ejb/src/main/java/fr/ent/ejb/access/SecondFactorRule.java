package fr.ent.ejb.access;

import fr.ent.ejb.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * Who must have a second factor. Said by the operator alone ({@code ENT_SECOND_FACTOR} or {@code -Dent.secondFactor}):
 * nobody, unless it is required; then who writes marks, writes to a whole school, or can make somebody who does.
 */
@ApplicationScoped
public class SecondFactorRule {

    private static final Set<String> OPTIONAL = Set.of("", "optional");
    private static final Set<String> WHO = Set.of(
            Role.TEACHER,
            Role.EDUCATION_ADVISER,
            Role.OFFICE,
            Role.PRINCIPAL,
            Role.DEPUTY,
            Role.SCHOOL_ADMIN,
            Role.PLATFORM_ADMIN);

    /** Must somebody who is all this have one? A word that we do not know is taken for the stricter one. */
    public boolean isRequired(Collection<String> roles) {
        var said = System.getProperty("ent.secondFactor", System.getenv().getOrDefault("ENT_SECOND_FACTOR", ""));
        return !OPTIONAL.contains(said.strip().toLowerCase(Locale.ROOT))
                && roles.stream().anyMatch(WHO::contains);
    }
}
