package fr.ent.tool;

import fr.ent.it.browser.Beside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test that starts servers of its own, mostly to wait for them: it runs beside the tests of the deployed application,
 * one such class at a time, so that the whole ends within the time of a check.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Beside.SECOND)
@interface OwnServer {}
