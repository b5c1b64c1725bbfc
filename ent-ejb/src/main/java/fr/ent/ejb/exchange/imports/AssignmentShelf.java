package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Teaching assignments by D or G, code, subject and modality. */
final class AssignmentShelf extends Shelf<TeachingAssignment> {

    private final Shelves shelves;
    private final Map<TeachingAssignment, String> keys = new HashMap<>();

    AssignmentShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    void load() {
        for (var assignment : shelves.feeds().assignments(shelves.year())) {
            keys.put(assignment, key(assignment));
            put(key(assignment), assignment, assignment.closedOn().isEmpty());
        }
    }

    private static String key(TeachingAssignment assignment) {
        var structure = assignment.structure();
        return Fact.key(
                structure instanceof Division ? MembershipShelf.DIVISION : MembershipShelf.GROUP,
                structure.code(),
                assignment.subject().code(),
                assignment.modality());
    }

    /** The key of an assignment that is there, closed or not. */
    String keyOf(TeachingAssignment assignment) {
        now();
        return keys.getOrDefault(assignment, "");
    }

    @Override
    Map<Field, String> said(TeachingAssignment assignment) {
        return Map.of();
    }

    @Override
    TeachingAssignment make(Fact fact) {
        var closed = past().remove(fact.key());
        if (closed != null) {
            closed.reopen();
            return closed;
        }
        var parts = Fact.parts(fact.key());
        var subject = shelves.subjects().now(parts.get(2)).orElseThrow();
        var structure = structure(parts.get(0), parts.get(1));
        var made = shelves.keep(new TeachingAssignment(structure, subject, parts.get(3)));
        keys.put(made, fact.key());
        return made;
    }

    private Structure structure(String type, String code) {
        return type.equals(MembershipShelf.DIVISION)
                ? shelves.divisions().now(code).orElseThrow()
                : shelves.groups().now(code).orElseThrow();
    }

    @Override
    void write(TeachingAssignment assignment, Map<Field, String> all) {
        // nothing is said of it but that it is
    }

    @Override
    void end(TeachingAssignment assignment, LocalDate lastDay) {
        assignment.close(lastDay.plusDays(1));
    }

    @Override
    String label(String key, TeachingAssignment assignment) {
        return assignment.structure().code() + " – " + assignment.subject().label();
    }
}
