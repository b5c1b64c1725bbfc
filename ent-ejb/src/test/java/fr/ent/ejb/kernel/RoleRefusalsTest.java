package fr.ent.ejb.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class RoleRefusalsTest {

    private final List<String> lines = new ArrayList<>();

    private final RoleRefusals door = new RoleRefusals() {
        @Override
        AuditLog log() {
            return new AuditLog() {
                @Override
                public void refused(String action, String objects) {
                    lines.add(action + " " + objects);
                }
            };
        }
    };

    static class Service {

        @Audited("thing.one.do")
        void audited(long id) {}

        void plain(String name) {}
    }

    @Test
    void the_audited_action_or_else_the_method_is_noted_with_ids_and_no_name() {
        refused(() -> door.note(call("audited", this::refuse, 7L)));
        refused(() -> door.note(call("plain", this::refuse, "Léa")));
        assertThat(lines).containsExactly("thing.one.do 7", "Service.plain ");
    }

    @Test
    void a_refusal_on_its_way_through_the_services_that_called_is_noted_once() {
        refused(() -> door.note(call("plain", () -> door.note(call("audited", this::refuse, 7L)), "x")));
        assertThat(lines).containsExactly("thing.one.do 7");
    }

    @Test
    void what_the_policy_refuses_is_left_to_the_interceptor_of_the_bean() {
        assertThatThrownBy(() -> door.note(call(
                        "audited",
                        () -> {
                            throw new Forbidden();
                        },
                        7L)))
                .isInstanceOf(Forbidden.class);
        assertThat(lines).isEmpty();
    }

    private Object refuse() {
        throw new EJBAccessException();
    }

    private static void refused(Callable<Object> call) {
        assertThatThrownBy(call::call).isInstanceOf(EJBAccessException.class);
    }

    private static InvocationContext call(String name, Callable<Object> work, Object... parameters) {
        return (InvocationContext) Proxy.newProxyInstance(
                InvocationContext.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "proceed" -> work.call();
                    case "getMethod" -> method(name);
                    case "getParameters" -> parameters;
                    default -> null;
                });
    }

    private static Method method(String name) {
        return List.of(Service.class.getDeclaredMethods()).stream()
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
