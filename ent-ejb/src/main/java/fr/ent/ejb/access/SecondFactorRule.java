package fr.ent.ejb.access;

import fr.ent.ejb.kernel.DemoMode;
import fr.ent.ejb.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * Who must have a second factor: who writes marks, writes to a whole school, or can make somebody who does. The operator
 * alone may leave it to them ({@code ENT_SECOND_FACTOR=optional} or {@code -Dent.secondFactor}); a demonstration does.
 */
@ApplicationScoped
public class SecondFactorRule {

    private static final String OPTIONAL = "optional";
    private static final Set<String> WHO = Set.of(
            Role.TEACHER,
            Role.EDUCATION_ADVISER,
            Role.OFFICE,
            Role.PRINCIPAL,
            Role.DEPUTY,
            Role.SCHOOL_ADMIN,
            Role.PLATFORM_ADMIN);

    @Inject
    DemoMode demo;

    /** Must somebody who is all this have one? A word that we do not know is taken for the stricter one. */
    public boolean isRequired(Collection<String> roles) {
        var said = System.getProperty("ent.secondFactor", System.getenv().getOrDefault("ENT_SECOND_FACTOR", ""));
        var word = said.isBlank() && demo.isOn() ? OPTIONAL : said.strip().toLowerCase(Locale.ROOT);
        return !OPTIONAL.equals(word) && roles.stream().anyMatch(WHO::contains);
    }
}
