package fr.ent.persistence.kernel;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A column that holds the id of a person, where no relation does: when two rows of one person are made one, it follows.
 * A foreign key to a person that is neither a relation nor marked so fails a test.
 */
@Retention(RUNTIME)
@Target(FIELD)
public @interface NamesPerson {

    /** What proves something of the past stays with whom it named. */
    boolean stays() default false;
}
