package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who teaches which assignment, by the key of the assignment and TYPE:ID. Several at once is co-teaching. */
final class AssignedTeacherShelf extends Shelf<AssignmentTeacher> {

    private final Shelves shelves;
    private final Set<String> assignmentsThatHadOne = new HashSet<>();

    AssignedTeacherShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    void load() {
        for (var taught : shelves.feeds().assignmentTeachers(shelves.year())) {
            boolean holds = taught.validity().until().isAfter(shelves.today());
            var assignment = shelves.assignments().keyOf(taught.assignment());
            assignmentsThatHadOne.add(assignment);
            shelves.staff()
                    .keyOf(taught.teacher())
                    .ifPresent(key -> put(assignment + Fact.SEPARATOR + key, taught, holds));
        }
    }

    static String assignmentOf(String key) {
        return Fact.key(Fact.parts(key).subList(0, 4).toArray(String[]::new));
    }

    static String teacherOf(String key) {
        return Fact.parts(key).get(4);
    }

    @Override
    Map<Field, String> said(AssignmentTeacher taught) {
        return Map.of();
    }

    /** The first teachers of an assignment have it since the year began, a later one since today. */
    @Override
    AssignmentTeacher make(Fact fact) {
        var assignment = assignmentOf(fact.key());
        var teacher = shelves.staff().now(teacherOf(fact.key())).orElseThrow();
        var since = assignmentsThatHadOne.contains(assignment)
                ? shelves.today()
                : shelves.year().startsOn();
        return shelves.keep(new AssignmentTeacher(
                shelves.assignments().now(assignment).orElseThrow(), teacher, Validity.from(since)));
    }

    @Override
    void write(AssignmentTeacher taught, Map<Field, String> all) {
        // nothing is said of it but that it is
    }

    @Override
    void end(AssignmentTeacher taught, LocalDate lastDay) {
        taught.end(lastDay);
    }

    @Override
    String label(String key, AssignmentTeacher taught) {
        var parts = Fact.parts(key);
        return PersonShelf.labelOf(taught.teacher()) + " – " + parts.get(1) + " – " + parts.get(2);
    }
}
