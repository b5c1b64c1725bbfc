package fr.ent.it.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A class of pages in a world of its own, which neither changes nor counts what another class looks at: it runs beside
 * the others, one such class at a time. Alone it starts the server itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Beside.SECOND)
public @interface Beside {

    /** Whoever holds it is the second class that runs; the first one runs with the deployed application. */
    String SECOND = "second";
}
