package fr.ent.ejb.exchange.aaf;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.Governance;
import fr.ent.ejb.exchange.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The school of which a feed is read, what of others is passed over, and about what the feed decides: a complete one about
 * all that it has a file for, a difference about what it names. A link of guardianship ends when its pupil says so, not
 * because the pupil left the school.
 */
final class AafScope {

    static final String PUPILS = "Eleve";
    static final String STAFF = "PersEducNat";
    static final String GUARDIANS = "PersRelEleve";

    private final Feed feed;
    private final Set<String> decided = new HashSet<>();
    private String structure = "";
    private int personsElsewhere;
    private int referencesElsewhere;

    AafScope(Feed feed) {
        this.feed = feed;
    }

    /** The number of the school. */
    void isOf(String number) {
        this.structure = number;
    }

    boolean isHere(String number) {
        return structure.equals(number);
    }

    boolean isComplete() {
        return feed.kind() == FileKind.AAF_COMPLETE;
    }

    /** Somebody of another school. */
    void passOver() {
        personsElsewhere++;
    }

    /** The values that name this school, each without its first part; the others are counted and left. */
    List<List<String>> here(AafRequest request, String attribute, int parts) {
        var all = request.values(attribute);
        var here = all.stream()
                .filter(value -> isHere(value.get(0)) && value.size() >= parts)
                .map(value -> value.subList(1, value.size()))
                .toList();
        referencesElsewhere += all.size() - here.size();
        return here;
    }

    /** From now on the feed decides about the facts of that kind that these parts name. */
    void decide(FactKind kind, String... parts) {
        decided.add(kind + Fact.SEPARATOR + Fact.key(parts));
    }

    private boolean isDecided(FactKind kind, String... parts) {
        return decided.contains(kind + Fact.SEPARATOR + Fact.key(parts));
    }

    /** Says how far the feed decides, by what it has files for. */
    void govern(Set<String> categories) {
        feed.governs(FactKind.SCHOOL, Governance.KEEPS);
        List.of(FactKind.MEF, FactKind.SUBJECT, FactKind.DIVISION, FactKind.GROUP)
                .forEach(kind -> feed.governs(kind, Governance.ADDS));
        if (categories.contains(PUPILS)) {
            feed.governs(FactKind.PUPIL, Governance.KEEPS);
            feed.governs(FactKind.ENROLMENT, key -> isComplete() || isDecided(FactKind.ENROLMENT, key));
            feed.governs(FactKind.MEMBERSHIP, this::decidesOnMembership);
        }
        if (categories.contains(GUARDIANS)) {
            feed.governs(FactKind.GUARDIAN, Governance.KEEPS);
        }
        if (categories.contains(GUARDIANS) || !isComplete()) {
            feed.governs(FactKind.GUARDIANSHIP, this::decidesOnLink);
        }
        if (categories.contains(STAFF)) {
            feed.governs(FactKind.STAFF, Governance.KEEPS);
            feed.governs(FactKind.STAFF_FUNCTION, key -> decidesOnStaff(FactKind.STAFF_FUNCTION, key, 0));
            feed.governs(FactKind.FORM_TUTOR, key -> decidesOnStaff(FactKind.FORM_TUTOR, key, 0));
            feed.governs(FactKind.ASSIGNMENT, isComplete() ? Governance.DECIDES : Governance.KEEPS);
            feed.governs(FactKind.ASSIGNED_TEACHER, key -> decidesOnStaff(FactKind.ASSIGNED_TEACHER, key, 4));
            feed.governs(FactKind.STAFF_ROLE, key -> decidesOnStaff(FactKind.STAFF_ROLE, key, 0));
        }
    }

    private boolean decidesOnMembership(String key) {
        var parts = Fact.parts(key);
        return isComplete() || isDecided(FactKind.MEMBERSHIP, parts.get(0), parts.get(1));
    }

    private boolean decidesOnLink(String key) {
        var parts = Fact.parts(key);
        return isDecided(FactKind.PUPIL, parts.get(0)) || isDecided(FactKind.GUARDIAN, parts.get(1));
    }

    private boolean decidesOnStaff(FactKind kind, String key, int staff) {
        return isComplete() || isDecided(kind, Fact.parts(key).get(staff));
    }

    /** Says what was left, and of which files a complete feed has none. */
    void tell(Set<String> categories) {
        var whole = Place.whole(feed.file());
        if (personsElsewhere > 0) {
            feed.anomalies().note(whole, "aafPersonsElsewhere", Integer.toString(personsElsewhere));
        }
        if (referencesElsewhere > 0) {
            feed.anomalies().note(whole, "aafReferencesElsewhere", Integer.toString(referencesElsewhere));
        }
        if (isComplete()) {
            List.of(PUPILS, STAFF, GUARDIANS).stream()
                    .filter(category -> !categories.contains(category))
                    .forEach(category -> feed.anomalies().warn(whole, "aafFileMissing", category));
        }
    }
}
