package fr.ent.it;

import fr.ent.ejb.access.CallerService;
import fr.ent.ejb.kernel.Caller;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Set;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Calls services in the server as a real account would: the container's roles and the {@link Caller} are filled. */
public final class As {

    private As() {}

    /**
     * Does the work as that account, with all the roles that it has today, in no school.
     *
     * @param login of an account that exists and is usable
     */
    public static <T> T user(String login, Callable<T> work) throws Exception {
        return user(login, null, work);
    }

    /** As {@link #user(String, Callable)}, on a page whose address names the school {@code uai}. */
    public static <T> T user(String login, String uai, Callable<T> work) throws Exception {
        var roles = CDI.current().select(CallerService.class).get().allRoles(login);
        return withRoles(login, uai, roles, work);
    }

    /** With roles that the account need not have, for what {@code @RolesAllowed} itself refuses. */
    public static <T> T withRoles(String login, String uai, Set<String> roles, Callable<T> work) throws Exception {
        var caller = CDI.current().select(Caller.class).get();
        caller.enter(uai);
        try {
            return SecurityDomain.getCurrent()
                    .createAdHocIdentity(login)
                    .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)))
                    .runAs(work);
        } finally {
            caller.enter(null);
        }
    }
}
