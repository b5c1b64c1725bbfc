package fr.ent.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.access.AccountService;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.it.As;
import fr.ent.it.Work;
import fr.ent.persistence.access.AccountKind;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is what in which school, at the services of entering; the doors themselves are tried by DoorsServiceIT. */
@ExtendWith(ArquillianExtension.class)
class AccessMatrixServiceIT {

    @Inject
    Work work;

    @Inject
    AccountService accounts;

    private Map<String, String> world;

    @BeforeEach
    void people() {
        world = work.inTransaction(em -> new AccessWorld(em).make());
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

    @Test
    void what_the_role_alone_refuses_leaves_one_line_as_what_the_policy_refuses() throws Exception {
        var division = Long.parseLong(world.get("division"));
        var victim = world.get("victim");
        assertThatThrownBy(() -> As.user(victim, world.get("one"), () -> accounts.issue(AccountKind.PUPILS, division)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.user(victim, world.get("one"), () -> accounts.divisions()))
                .isInstanceOf(EJBAccessException.class);
        assertThat(AuditLines.of(work, victim))
                .isEqualTo("access.codes.issue in " + world.get("one") + " of [PUPILS " + division + "] refused\n"
                        + "AccountService.divisions in " + world.get("one") + " of [] refused");
    }

    private List<String> lines(String login) {
        return work.inTransaction(em -> em.createQuery(
                        "select a.action, a.target, a.refusal from AuditEntry a where a.login = :login", Object[].class)
                .setParameter("login", login)
                .getResultStream()
                .map(line -> line[0] + " " + line[1] + " " + line[2])
                .toList());
    }
}
