package fr.ent.web.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which component a class belongs to, and on which floor that stands. A new component is written here, in the open. */
final class Components {

    private static final Map<String, Integer> FLOORS = new TreeMap<>(Map.ofEntries(
            Map.entry("kernel", 0),
            Map.entry("audit", 0),
            Map.entry("schooling.directory", 10),
            Map.entry("privacy", 10),
            Map.entry("access", 15),
            Map.entry("schooling.timetable", 20),
            Map.entry("documents.workspace", 20),
            Map.entry("schooling.attendance", 30),
            Map.entry("schooling.discipline", 30),
            Map.entry("schooling.assessment", 30),
            Map.entry("schooling.coursebook", 30),
            Map.entry("schooling.orientation", 30),
            Map.entry("communication.messaging", 30),
            Map.entry("communication.news", 30),
            Map.entry("communication.community", 30),
            Map.entry("communication.appointments", 30),
            Map.entry("documents.library", 30),
            Map.entry("documents.resources", 30),
            Map.entry("schooling.report", 40),
            Map.entry("communication.notification", 40),
            Map.entry("schooling.office", 50),
            Map.entry("portal", 50),
            Map.entry("rights", 55),
            Map.entry("exchange", 50),
            Map.entry("demo", 60)));

    private Components() {}

    /** "persistence", "ejb" or "web"; empty for what is not ours. */
    static Optional<String> module(JavaClass type) {
        return ours(type) ? Optional.of(type.getPackageName().split("\\.")[2]) : Optional.empty();
    }

    /** "schooling.attendance", "kernel", …; empty for what is not ours. */
    static Optional<String> component(JavaClass type) {
        if (!ours(type)) {
            return Optional.empty();
        }
        var words = type.getPackageName().split("\\.");
        var subject = words.length > 3 ? words[3] : "";
        var grouped = subject.equals("schooling") || subject.equals("communication") || subject.equals("documents");
        return Optional.of(grouped && words.length > 4 ? subject + "." + words[4] : subject);
    }

    /** The floor of a component, empty when the plan of the house does not know it. */
    static Optional<Integer> floor(String component) {
        return Optional.ofNullable(FLOORS.get(component));
    }

    private static boolean ours(JavaClass type) {
        return type.getPackageName().matches("fr\\.ent\\.(persistence|ejb|web)(\\..*)?");
    }
}
