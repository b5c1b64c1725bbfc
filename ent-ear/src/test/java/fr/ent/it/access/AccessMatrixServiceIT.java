package fr.ent.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.access.AccountService;
import fr.ent.ejb.access.MemberService;
import fr.ent.ejb.access.NamedRole;
import fr.ent.ejb.access.NewSchool;
import fr.ent.ejb.access.PasswordService;
import fr.ent.ejb.access.SchoolOpeningService;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.it.As;
import fr.ent.it.Work;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Role by role, call by call: who may knock at the services of entering, in the container that decides it. */
@ExtendWith(ArquillianExtension.class)
class AccessMatrixServiceIT {

    private static final Set<String> SEES_ACCOUNTS = Set.of(Role.OFFICE, Role.SCHOOL_ADMIN, Role.PRINCIPAL);
    private static final Set<String> NAMES = Set.of(Role.SCHOOL_ADMIN, Role.PRINCIPAL);
    private static final Set<String> OPENS = Set.of(Role.PLATFORM_ADMIN);

    @Inject
    Work work;

    @Inject
    AccountService accounts;

    @Inject
    MemberService members;

    @Inject
    SchoolOpeningService schools;

    @Inject
    PasswordService passwords;

    private Map<String, String> world;

    @BeforeEach
    void people() {
        world = work.inTransaction(em -> new AccessWorld(em).make());
    }

    private record Call(Callable<Object> work, Set<String> allowed) {}

    private Map<String, Call> calls() {
        var division = Long.parseLong(world.get("division"));
        var calls = new LinkedHashMap<String, Call>();
        calls.put("divisions", new Call(() -> accounts.divisions(), SEES_ACCOUNTS));
        calls.put("list", new Call(() -> accounts.list(AccountKind.PUPILS, division), SEES_ACCOUNTS));
        calls.put("issue", new Call(() -> accounts.issue(AccountKind.PUPILS, division), SEES_ACCOUNTS));
        calls.put("reissue", new Call(() -> accounts.reissue(AccountKind.PUPILS, division, 1), SEES_ACCOUNTS));
        calls.put("name", new Call(() -> nothing(() -> members.name(1, NamedRole.of(Role.TEACHER))), NAMES));
        calls.put("end", new Call(() -> nothing(() -> members.end(1, Role.TEACHER)), NAMES));
        calls.put("schools", new Call(() -> schools.all(), OPENS));
        calls.put(
                "open",
                new Call(() -> schools.open(new NewSchool("x", "y", "99", "A", "Europe/Paris", "a", "b")), OPENS));
        return calls;
    }

    @Test
    void each_role_knocks_where_the_matrix_says_and_nowhere_else() throws Exception {
        for (var role : Role.ALL) {
            for (var call : calls().entrySet()) {
                var opened =
                        As.withRoles(world.get("admin"), world.get("one"), Set.of(role), () -> opens(call.getValue()));
                assertThat(opened)
                        .as(role + " knocks at " + call.getKey())
                        .isEqualTo(call.getValue().allowed().contains(role));
            }
        }
    }

    @Test
    void nobody_knocks_anywhere_but_at_the_sign_in() {
        for (var call : calls().values()) {
            assertThatThrownBy(() -> call.work().call()).isInstanceOf(EJBAccessException.class);
        }
        assertThatThrownBy(() -> passwords.change("a", "b", "c")).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void what_one_is_in_another_school_does_not_count_here() throws Exception {
        var division = Long.parseLong(world.get("division"));
        assertThatThrownBy(() -> As.user(
                        world.get("teacher"), world.get("one"), () -> accounts.list(AccountKind.PUPILS, division)))
                .isInstanceOf(Forbidden.class);
        assertThat(As.user(world.get("teacher"), world.get("two"), () -> accounts.list(AccountKind.PUPILS, division)))
                .as("a division of another school is empty")
                .isEmpty();
        assertThatThrownBy(
                        () -> As.user(world.get("admin"), world.get("two"), () -> accounts.list(AccountKind.STAFF, 0)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void what_was_done_and_what_was_refused_leave_a_line_with_numbers_and_no_name() throws Exception {
        var division = Long.parseLong(world.get("division"));
        As.user(world.get("office"), world.get("one"), () -> accounts.issue(AccountKind.PUPILS, division));
        assertThatThrownBy(() -> As.user(
                        world.get("teacher"), world.get("one"), () -> accounts.issue(AccountKind.PUPILS, division)))
                .isInstanceOf(Forbidden.class);
        assertThat(lines(world.get("office"))).containsExactly("access.codes.issue PUPILS " + division + " null");
        assertThat(lines(world.get("teacher"))).containsExactly("access.codes.issue PUPILS " + division + " refused");
    }

    private List<String> lines(String login) {
        return work.inTransaction(em -> em.createQuery(
                        "select a.action, a.target, a.refusal from AuditEntry a where a.login = :login", Object[].class)
                .setParameter("login", login)
                .getResultStream()
                .map(line -> line[0] + " " + line[1] + " " + line[2])
                .toList());
    }

    /** Past the door: whatever the service then finds. */
    private static boolean opens(Call call) throws Exception {
        try {
            call.work().call();
            return true;
        } catch (EJBAccessException closed) {
            return false;
        } catch (NotFound | Forbidden | BrokenRule inside) {
            return true;
        }
    }

    private static Object nothing(Runnable work) {
        work.run();
        return "";
    }
}
