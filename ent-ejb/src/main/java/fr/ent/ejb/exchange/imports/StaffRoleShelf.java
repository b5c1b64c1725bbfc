package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.kernel.Validity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the staff whom STS names is in the portal, by TYPE:ID and role. A file takes away only what a function or an
 * assignment explains or explained; what was given by hand stays, and what was taken by hand is not given again.
 */
final class StaffRoleShelf extends Shelf<Membership> {

    private final Shelves shelves;
    private final Map<String, LocalDate> takenByHand = new HashMap<>();
    private final Map<String, LocalDate> since = new HashMap<>();
    private final Set<String> explained = new HashSet<>();
    private List<Membership> held = List.of();

    StaffRoleShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    void load() {
        var all = shelves.feeds().roles(shelves.school());
        held = all.stream().filter(this::holds).toList();
        all.stream().filter(held -> StaffRoles.isFromFiles(held.role())).forEach(this::keep);
        shelves.functions().now().forEach((key, function) -> explain(key, function.validity()));
        shelves.functions().past().keySet().forEach(key -> explain(key, null));
        shelves.assignedTeachers().now().forEach((key, taught) -> explains(teacher(key), taught.validity()));
        shelves.assignedTeachers().past().keySet().forEach(key -> explains(teacher(key), null));
    }

    private void keep(Membership role) {
        shelves.staff().keyOf(role.person()).ifPresent(person -> {
            var key = Fact.key(person, role.role());
            put(key, role, holds(role));
            if (role.isWithdrawn()) {
                takenByHand.merge(key, role.validity().until(), (one, other) -> one.isAfter(other) ? one : other);
            }
        });
    }

    private boolean holds(Membership role) {
        return role.validity().until().isAfter(shelves.today());
    }

    /** @param holding the days of a function that goes on, null for a former one */
    private void explain(String functionKey, Validity holding) {
        var parts = Fact.parts(functionKey);
        Role.ALL.stream()
                .filter(role -> StaffRoles.explains(parts.get(1), role))
                .forEach(role -> explains(Fact.key(parts.get(0), role), holding));
    }

    private void explains(String key, Validity holding) {
        explained.add(key);
        if (holding != null) {
            since.merge(key, holding.since(), (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    private static String teacher(String assignedKey) {
        return Fact.key(AssignedTeacherShelf.teacherOf(assignedKey), Role.TEACHER);
    }

    /** Whatever somebody is in the school today or later, with or without an identifier of STS. */
    List<Membership> held() {
        now();
        return held;
    }

    /** Does a function or an assignment of STS explain it, or did it? */
    boolean isExplained(Membership role) {
        return shelves.staff()
                .keyOf(role.person())
                .filter(person -> mayGo(Fact.key(person, role.role())))
                .isPresent();
    }

    @Override
    boolean mayGo(String key) {
        now();
        return explained.contains(key);
    }

    /** Taken by hand since what explains it holds: the school has decided. */
    @Override
    boolean isDeclined(String key) {
        now();
        var last = takenByHand.get(key);
        return last != null && since.containsKey(key) && !last.plusDays(1).isBefore(since.get(key));
    }

    @Override
    Map<Field, FieldChange> told(Action action, String key) {
        var role = Fact.parts(key).get(1);
        boolean gone = action == Action.GONE;
        return Map.of(Field.ROLE, new FieldChange(gone ? role : "", gone ? "" : role, action == Action.KEPT));
    }

    @Override
    Map<Field, String> said(Membership role) {
        return Map.of();
    }

    @Override
    Membership make(Fact fact) {
        var parts = Fact.parts(fact.key());
        var person = shelves.staff().now(parts.get(0)).orElseThrow();
        var from = Validity.from(shelves.today());
        return shelves.keep(new Membership(person, shelves.school(), parts.get(1), from));
    }

    @Override
    void write(Membership role, Map<Field, String> all) {
        // nothing is said of it but that it is
    }

    @Override
    void end(Membership role, LocalDate lastDay) {
        role.ceaseOn(lastDay.plusDays(1));
    }

    @Override
    String label(String key, Membership role) {
        return PersonShelf.labelOf(role.person());
    }
}
