package fr.ent.ejb.kernel;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Leaves a line in the audit: who did what to which ids, when, granted or refused. On methods of services that run in
 * a transaction. The value is {@code component.thing.verb}. Only numbers, dates, enums and UAI among the parameters
 * are kept: never a name.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Audited {

    @Nonbinding
    String value() default "";

    /** Keeps the refusals alone: for reads that are the reader's daily work, whose refusal is still worth a line. */
    @Nonbinding
    boolean onlyRefusals() default false;
}
