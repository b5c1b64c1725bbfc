package fr.ent.web.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;

/** Conditions on arrows between components, by the floors of the plan. */
final class FloorConditions {

    private FloorConditions() {}

    /** R6: an arrow only goes down. */
    static ArchCondition<JavaClass> lookOnlyDown() {
        return arrows("look only down", (from, to) -> floor(to) > floor(from));
    }

    /** R7: neighbours of a floor talk by events; the kernel may write to the audit. */
    static ArchCondition<JavaClass> notKnowTheirNeighbours() {
        return arrows(
                "not know their neighbours",
                (from, to) -> floor(from) == floor(to)
                        && !(from.equals("kernel") && to.equals("audit"))
                        && !to.equals("kernel"));
    }

    /** Every package has its place in the plan. */
    static ArchCondition<JavaClass> standOnAFloor() {
        return new ArchCondition<>("stand on a floor of the plan") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var component = Components.component(type).orElse("");
                if (Components.floor(component).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + ": component '" + component + "'"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> arrows(String description, BiPredicate<String, String> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(FloorConditions::betweenComponents)
                        .filter(arrow ->
                                forbidden.test(component(arrow.getOriginClass()), component(arrow.getTargetClass())))
                        .forEach(arrow -> events.add(SimpleConditionEvent.violated(arrow, arrow.getDescription())));
            }
        };
    }

    private static boolean betweenComponents(Dependency arrow) {
        var from = Components.component(arrow.getOriginClass());
        var to = Components.component(arrow.getTargetClass());
        return from.isPresent() && to.isPresent() && !from.equals(to);
    }

    private static String component(JavaClass type) {
        return Components.component(type).orElseThrow();
    }

    private static int floor(String component) {
        return Components.floor(component).orElse(-1);
    }
}
