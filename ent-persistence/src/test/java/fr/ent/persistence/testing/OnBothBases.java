package fr.ent.persistence.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a test class twice, on Derby in memory and on a real PostgreSQL, each test on an emptied schema made by the real
 * migrations:
 *
 * <pre>{@code
 * @OnBothBases
 * class SchoolRepositoryTest {
 *     @Parameter
 *     Database base;                                       // org.junit.jupiter.params.Parameter
 *
 *     @Test
 *     void a_school_is_found_by_its_uai() {
 *         var schools = base.make(SchoolRepository.class);  // its EntityManager and @Inject fields are filled
 *         base.inTransaction(() -> schools.add(new School("0990001N", "Collège", …)));
 *         var found = base.inTransaction(() -> schools.find("0990001N"));   // a new EntityManager each time
 *         assertThat(base.statements(() -> schools.find("0990001N"))).isEqualTo(1);
 *     }
 * }
 * }</pre>
 *
 * Rows that the migrations themselves wrote stay. Services of ent-ejb can be made the same way, with
 * {@link Database#give} for what the test plays itself (Caller, Clock, Event).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(BothBases.class)
@ExtendWith(EmptyBase.class)
public @interface OnBothBases {}
