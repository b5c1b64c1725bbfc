package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the functions of STS make of somebody in the ENT. Only functions that leave no doubt open a right (deny by
 * default); the school names the others by hand. Pupils and guardians need no role: they follow from their ties.
 */
final class StaffRoles {

    private static final Map<String, String> BY_FUNCTION = Map.of(
            "ENS", Role.TEACHER,
            "DOC", Role.LIBRARIAN,
            "EDU", Role.EDUCATION_ADVISER,
            "DIR", Role.PRINCIPAL);

    private final Shelves shelves;

    StaffRoles(Shelves shelves) {
        this.shelves = shelves;
    }

    /** Does this function of STS give a role? */
    static boolean isKnown(String function) {
        return BY_FUNCTION.containsKey(function);
    }

    /** Opens what functions and assignments give, and closes what they gave and give no more. */
    void settle() {
        var wanted = wanted();
        var had = new HashMap<Person, Set<String>>();
        for (var held : shelves.feeds().roles(shelves.school(), Set.copyOf(BY_FUNCTION.values()), shelves.today())) {
            had.computeIfAbsent(held.person(), any -> new HashSet<>()).add(held.role());
            boolean comesFromFiles = shelves.staff().keyOf(held.person()).isPresent();
            boolean stays = wanted.getOrDefault(held.person(), Set.of()).contains(held.role());
            if (comesFromFiles && !stays && gaveIt(held)) {
                held.end(yesterday());
            }
        }
        wanted.forEach((person, roles) -> roles.stream()
                .filter(role -> !had.getOrDefault(person, Set.of()).contains(role))
                .forEach(role -> open(person, role)));
    }

    private Map<Person, Set<String>> wanted() {
        var wanted = new HashMap<Person, Set<String>>();
        shelves.of(FactKind.STAFF_FUNCTION).now().keySet().forEach(key -> {
            var role = BY_FUNCTION.get(Fact.parts(key).get(1));
            if (role != null) {
                want(wanted, Fact.parts(key).get(0), role);
            }
        });
        shelves.of(FactKind.ASSIGNED_TEACHER)
                .now()
                .keySet()
                .forEach(key -> want(wanted, Fact.parts(key).get(4), Role.TEACHER));
        return wanted;
    }

    private void want(Map<Person, Set<String>> wanted, String key, String role) {
        shelves.staff().now(key).ifPresent(person -> wanted.computeIfAbsent(person, any -> new HashSet<>())
                .add(role));
    }

    /** A role that no former function or assignment explains was given by hand, and stays. */
    private boolean gaveIt(Membership held) {
        var key = shelves.staff().keyOf(held.person()).orElse("");
        boolean formerFunction = shelves.of(FactKind.STAFF_FUNCTION).past().keySet().stream()
                .map(Fact::parts)
                .anyMatch(parts -> parts.get(0).equals(key) && held.role().equals(BY_FUNCTION.get(parts.get(1))));
        boolean formerTeacher = held.role().equals(Role.TEACHER)
                && shelves.of(FactKind.ASSIGNED_TEACHER).past().keySet().stream()
                        .anyMatch(past -> Fact.parts(past).get(4).equals(key));
        return formerFunction || formerTeacher;
    }

    private void open(Person person, String role) {
        shelves.feeds().keep(new Membership(person, shelves.school(), role, Validity.from(shelves.today())));
    }

    private LocalDate yesterday() {
        return shelves.today().minusDays(1);
    }
}
