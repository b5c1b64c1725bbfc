package fr.ent.ejb.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;

/**
 * Is this deployment a demonstration? Said by the operator alone ({@code ENT_DEMO=true} or {@code -Dent.demo=true});
 * never by the base. Pages then carry a banner; without it the accounts of the demonstration cannot sign in.
 */
@ApplicationScoped
public class DemoMode {

    private static final Set<String> YES = Set.of("true", "1", "yes", "oui");

    public boolean isOn() {
        var said = System.getProperty("ent.demo", System.getenv().getOrDefault("ENT_DEMO", ""));
        return YES.contains(said.trim().toLowerCase(Locale.ROOT));
    }

    /** May an account be used here? One of the demonstration only in a demonstration. */
    public boolean admits(boolean ofDemonstration) {
        return isOn() || !ofDemonstration;
    }
}
