package fr.ent.ejb.kernel;

import static jakarta.interceptor.Interceptor.Priority.APPLICATION;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** Granted: in the same transaction, or not at all. Refused: in one of its own, which the rollback does not touch. */
@Audited
@Interceptor
@Priority(APPLICATION)
public class AuditInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AuditLog log;

    @AroundInvoke
    Object audit(InvocationContext call) throws Exception {
        var audited = call.getMethod().getAnnotation(Audited.class);
        var action = audited.value();
        var objects = AuditedIds.of(call.getParameters());
        try {
            var result = call.proceed();
            if (!audited.onlyRefusals()) {
                log.granted(action, objects);
            }
            return result;
        } catch (Forbidden | NotFound refusal) {
            log.refused(action, objects);
            throw refusal;
        }
    }
}
