package fr.ent.ejb.demo.people;

import fr.ent.ejb.access.CallerService;
import fr.ent.ejb.kernel.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PrivilegedAction;
import java.util.Set;
import java.util.function.Supplier;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/**
 * Acts as one of the people of the demo: the services see that account, with the roles that it has today and no other, and
 * keep every rule. Inside a request of its own (an asynchronous call), never inside somebody's.
 */
@ApplicationScoped
public class Acting {

    @Inject
    CallerService accounts;

    @Inject
    Caller caller;

    /**
     * Does the work as that account.
     *
     * @param uai the school of the address, null for none
     */
    public <T> T as(String login, String uai, Supplier<T> work) {
        return as(login, accounts.allRoles(login), uai, work);
    }

    /** The same for who acts often: its roles were asked before. */
    public <T> T as(String login, Set<String> roles, String uai, Supplier<T> work) {
        var identity = SecurityDomain.getCurrent()
                .createAdHocIdentity(login)
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)));
        PrivilegedAction<T> action = () -> {
            caller.enter(uai);
            try {
                return work.get();
            } finally {
                caller.enter(null);
            }
        };
        return identity.runAs(action);
    }

    /** What that account may be anywhere today. */
    public Set<String> roles(String login) {
        return accounts.allRoles(login);
    }
}
