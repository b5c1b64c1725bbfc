package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.kernel.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of those with function DIR is the head: STS does not say. What the school already holds or has decided stands.
 * Otherwise one alone is the head unless his grade says deputy; of several, the only one with a head's grade; else
 * nobody, and that is said: the school names its head on the page of its members.
 */
final class DirectorProposals {

    private final Feed feed;
    private final StaffRoleShelf roles;
    private final Map<String, Fact> directors;

    /** @param directors their functions by TYPE:ID, in the order of the file */
    DirectorProposals(Feed feed, StaffRoleShelf roles, Map<String, Fact> directors) {
        this.feed = feed;
        this.roles = roles;
        this.directors = directors;
    }

    /** PRINCIPAL or DEPUTY of each. */
    Map<String, String> roles() {
        var proposed = new LinkedHashMap<String, String>();
        directors.keySet().forEach(person -> settled(person).ifPresent(role -> proposed.put(person, role)));
        var open = directors.keySet().stream()
                .filter(person -> !proposed.containsKey(person))
                .toList();
        if (!open.isEmpty()) {
            var head = hasHead() ? Optional.<String>empty() : head(open);
            open.forEach(person ->
                    proposed.put(person, head.filter(person::equals).isPresent() ? Role.PRINCIPAL : Role.DEPUTY));
            say(open, head);
        }
        return proposed;
    }

    private Optional<String> settled(String person) {
        return Stream.concat(
                        Stream.of(Role.PRINCIPAL, Role.DEPUTY).filter(role -> roles.now(Fact.key(person, role))
                                .isPresent()),
                        Stream.of(Role.DEPUTY, Role.PRINCIPAL).filter(role -> roles.isDeclined(Fact.key(person, role))))
                .findFirst();
    }

    /** A head who stays: one of the file, or one whom no function of STS explains. */
    private boolean hasHead() {
        return roles.now().keySet().stream()
                        .map(Fact::parts)
                        .anyMatch(key -> key.get(1).equals(Role.PRINCIPAL) && directors.containsKey(key.get(0)))
                || roles.held().stream()
                        .anyMatch(held -> held.role().equals(Role.PRINCIPAL) && !roles.isExplained(held));
    }

    private Optional<String> head(List<String> open) {
        if (directors.size() == 1) {
            return open.stream()
                    .filter(person -> !StaffRoles.isGradeOfDeputy(grade(person)))
                    .findFirst();
        }
        var heads = open.stream()
                .filter(person -> StaffRoles.isGradeOfHead(grade(person)))
                .toList();
        return heads.size() == 1 ? Optional.of(heads.get(0)) : Optional.empty();
    }

    private String grade(String person) {
        return directors.get(person).fields().getOrDefault(Field.GRADE, "");
    }

    private void say(List<String> open, Optional<String> head) {
        var whole = Place.whole(feed.file());
        if (head.isPresent() && directors.size() > 1) {
            feed.anomalies().note(directors.get(head.get()).place(), "headByGrade", head.get());
        } else if (head.isEmpty() && hasHead()) {
            feed.anomalies().note(whole, "headStays", String.join(", ", open));
        } else if (head.isEmpty()) {
            feed.anomalies().warn(whole, "headUnknown", String.join(", ", open));
        }
    }
}
