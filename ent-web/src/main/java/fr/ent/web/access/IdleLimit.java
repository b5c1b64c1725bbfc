package fr.ent.web.access;

import static fr.ent.ejb.kernel.Role.DEPUTY;
import static fr.ent.ejb.kernel.Role.NURSE;
import static fr.ent.ejb.kernel.Role.OFFICE;
import static fr.ent.ejb.kernel.Role.PLATFORM_ADMIN;
import static fr.ent.ejb.kernel.Role.PRINCIPAL;
import static fr.ent.ejb.kernel.Role.PSYCHOLOGIST;
import static fr.ent.ejb.kernel.Role.SCHOOL_ADMIN;
import static fr.ent.ejb.kernel.Role.SOCIAL_WORKER;

import fr.ent.ejb.kernel.Role;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/**
 * How long a session may lie idle, by what its account can do (ASVS 7.3.1). Everybody signs in again after twelve
 * hours, see {@code SessionGuard.LONGEST}. Several sessions at once are allowed; a change of password ends the others.
 */
final class IdleLimit {

    /** Who can open accounts, schools or confidential files. */
    static final Duration POWERFUL = Duration.ofMinutes(20);

    /** A shared computer at home or in the CDI. */
    static final Duration FAMILY = Duration.ofMinutes(30);

    /** A lesson lasts 55 minutes: the grid must still be open at its end. */
    static final Duration STAFF = Duration.ofMinutes(60);

    private static final Set<String> CAN_DO_HARM =
            Set.of(PLATFORM_ADMIN, SCHOOL_ADMIN, PRINCIPAL, DEPUTY, OFFICE, NURSE, SOCIAL_WORKER, PSYCHOLOGIST);

    private IdleLimit() {}

    static Duration of(Collection<String> roles) {
        if (roles.stream().anyMatch(CAN_DO_HARM::contains)) {
            return POWERFUL;
        }
        return Role.FAMILY.containsAll(roles) ? FAMILY : STAFF;
    }
}
