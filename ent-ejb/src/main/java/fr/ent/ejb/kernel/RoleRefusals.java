package fr.ent.ejb.kernel;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Who knocks with the wrong role leaves a line in the audit like whoever a policy refuses. The container asks for the role
 * before any interceptor of the bean runs, so this one stands outside that question, around every bean (see
 * META-INF/jboss-ejb3.xml). The server makes it, without injection.
 */
public class RoleRefusals {

    @AroundInvoke
    Object note(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (EJBAccessException refusal) {
            if (Arrays.stream(refusal.getSuppressed()).noneMatch(Noted.class::isInstance)) {
                refusal.addSuppressed(new Noted());
                log().refused(action(call.getMethod()), AuditedIds.of(call.getParameters()));
            }
            throw refusal;
        }
    }

    AuditLog log() {
        return CDI.current().select(AuditLog.class).get();
    }

    /** The audited action; of a call that is not audited, its class and name. */
    private static String action(Method method) {
        var audited = method.getAnnotation(Audited.class);
        return audited == null ? method.getDeclaringClass().getSimpleName() + "." + method.getName() : audited.value();
    }

    /** Goes with a refusal that has its line: it passes here once more for each service that called the refusing one. */
    private static final class Noted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Noted() {
            super("noted", null, false, false);
        }
    }
}
