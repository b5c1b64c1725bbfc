package fr.ent.web.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.util.Set;

/** The words of the rules that ArchUnit has not. */
final class HouseConditions {

    private static final Set<String> OPEN_SESSION_TABLE = Set.of("createNativeQuery", "createStoredProcedureQuery");

    private HouseConditions() {}

    static DescribedPredicate<JavaClass> whatOnlyServicesMayHold() {
        return describe(
                "an entity or a repository",
                type -> type.isAnnotatedWith(Entity.class)
                        || type.isAnnotatedWith(MappedSuperclass.class)
                        || type.isAnnotatedWith(Embeddable.class)
                        || type.getSimpleName().endsWith("Repository"));
    }

    static DescribedPredicate<JavaMethodCall> nativeSql() {
        return describe(
                "native SQL",
                call -> OPEN_SESSION_TABLE.contains(call.getTarget().getName()));
    }

    /** A policy asked about somebody else than who is there. */
    static DescribedPredicate<JavaMethodCall> anotherCaller() {
        return describe(
                "imagining another caller",
                call -> call.getTargetOwner().getFullName().equals("fr.ent.ejb.kernel.Caller")
                        && call.getTarget().getName().equals("imagining"));
    }

    /** A call of a now() that no test can set: with no argument, or with a zone instead of the clock. */
    static DescribedPredicate<JavaMethodCall> theTimeOfTheMachine() {
        return describe("the time of the machine", call -> {
            var owner = call.getTargetOwner();
            var name = call.getTarget().getName();
            var now = name.equals("now")
                    && owner.getPackageName().startsWith("java.time")
                    && call.getTarget().getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Clock.class));
            var system = owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
            var clock = owner.isEquivalentTo(Clock.class) && name.startsWith("system");
            return now || system || clock;
        });
    }

    static ArchCondition<JavaClass> sayWhoMayCallEachPublicMethod() {
        return new ArchCondition<>("say who may call each public method") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                service.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !isGuarded(method) && !isGuarded(service))
                        .forEach(method -> events.add(violation(method)));
            }
        };
    }

    /** One slice for each component of each module: circles are looked for between them. */
    static SliceAssignment components() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return Components.component(type)
                        .map(component ->
                                SliceIdentifier.of(Components.module(type).orElseThrow(), component))
                        .orElse(SliceIdentifier.ignore());
            }

            @Override
            public String getDescription() {
                return "components of a module";
            }
        };
    }

    private static SimpleConditionEvent violation(JavaMethod method) {
        return new SimpleConditionEvent(method, false, method.getFullName() + " does not say who may call it");
    }

    private static boolean isGuarded(CanBeAnnotated it) {
        return it.isAnnotatedWith(RolesAllowed.class)
                || it.isAnnotatedWith(PermitAll.class)
                || it.isAnnotatedWith(DenyAll.class);
    }
}
