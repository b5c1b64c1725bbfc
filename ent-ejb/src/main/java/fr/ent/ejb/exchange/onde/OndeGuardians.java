package fr.ent.ejb.exchange.onde;

import fr.ent.ejb.exchange.CsvRow;
import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Governance;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.exchange.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads responsables.csv: adults, each with up to three children in columns of the same name. ONDE does not say who is a
 * legal guardian: each link waits until the school has verified its level, and gives no right before.
 */
final class OndeGuardians {

    private static final String TO_VERIFY = "TO_VERIFY";

    private final Feed feed;
    private final OndeHeader header;
    private final OndePeople people;
    private final Function<String, List<String>> pupilsNamed;
    private final Map<String, List<Adult>> byName = new HashMap<>();
    private int unknownChildren;

    /** @param pupilsNamed keys of the pupils present, by {@link OndeKeys#named} */
    OndeGuardians(Feed feed, OndeHeader header, Function<String, List<String>> pupilsNamed) {
        this.feed = feed;
        this.header = header;
        this.people = new OndePeople(header, feed.anomalies());
        this.pupilsNamed = pupilsNamed;
        feed.governs(FactKind.GUARDIAN, Governance.KEEPS);
        feed.governs(FactKind.GUARDIANSHIP, Governance.DECIDES);
    }

    void take(CsvRow row) {
        if (people.misses(row, OndeColumn.ADULT_FAMILY)) {
            return;
        }
        var values = people.adult(row);
        if (values.get(Field.FIRST_NAME).isEmpty()) {
            feed.anomalies().warn(row.place(), "firstNameMissing");
        }
        people.address(row, values);
        var named = OndeKeys.guardian(
                values.get(Field.CIVILITY), values.get(Field.FAMILY_NAME), values.get(Field.FIRST_NAME), "");
        byName.computeIfAbsent(named, any -> new ArrayList<>()).add(new Adult(row, values, children(row)));
    }

    /** The children of a line, by the pupils that they are: the n-th column of each name belongs to the n-th child. */
    private List<String> children(CsvRow row) {
        var children = new ArrayList<String>();
        var families = header.all(OndeColumn.CHILD_FAMILY);
        var firsts = header.all(OndeColumn.CHILD_FIRST);
        var classes = header.all(OndeColumn.CHILD_CLASS);
        int most = Math.min(families.size(), Math.min(firsts.size(), classes.size()));
        for (int n = 0; n < most; n++) {
            var family = row.cell(families.get(n));
            var first = row.cell(firsts.get(n));
            if (!family.isEmpty() || !first.isEmpty()) {
                child(row.placeOf(firsts.get(n)), OndeKeys.named(family, first, row.cell(classes.get(n))), children);
            }
        }
        return children;
    }

    private void child(Place place, String named, List<String> children) {
        var pupils = pupilsNamed.apply(named);
        if (pupils.isEmpty()) {
            unknownChildren++;
            feed.anomalies().warn(place, "childUnknown");
        } else if (pupils.size() > 1) {
            feed.anomalies().warn(place, "childHomonyms");
        } else {
            children.add(pupils.get(0));
        }
    }

    /**
     * Makes the facts, once all lines are read. A name that is on one line is enough: a family that moves stays the same
     * family. One that is on several takes what tells them apart, mail or address, else the children, and that is said:
     * two people are never made one here, for one would then read of the other's children.
     */
    void settle() {
        byName.forEach((key, lines) -> {
            lines.forEach(line -> settle(lines.size() == 1 ? key : line.keyAmong(lines), line));
            if (lines.size() > 1) {
                feed.anomalies().warn(lines.get(1).row.place(), "guardianHomonyms");
            }
        });
        if (unknownChildren > 0) {
            feed.anomalies().note(Place.whole(feed.file()), "childrenUnknown", Integer.toString(unknownChildren));
        }
    }

    private void settle(String key, Adult adult) {
        var label = OndePeople.label(adult.values);
        for (var pupil : new HashSet<>(adult.children)) {
            feed.add(new Fact(FactKind.GUARDIAN, key, label, adult.values.fields(), adult.row.place()));
            var terms = Map.of(Field.LEVEL, TO_VERIFY);
            feed.add(new Fact(FactKind.GUARDIANSHIP, Fact.key(pupil, key), label, terms, adult.row.place()));
        }
    }

    private record Adult(CsvRow row, Values values, List<String> children) {

        /** Mail, else where he lives. */
        String reach() {
            var mail = values.get(Field.MAIL);
            return OndeKeys.fold(mail.isEmpty() ? values.get(Field.ADDRESS) : mail);
        }

        String keyAmong(List<Adult> homonyms) {
            long neighbours = homonyms.stream()
                    .filter(other -> other.reach().equals(reach()))
                    .count();
            var apart = neighbours == 1 ? "" : children.stream().sorted().collect(Collectors.joining());
            return OndeKeys.guardian(
                    values.get(Field.CIVILITY),
                    values.get(Field.FAMILY_NAME),
                    values.get(Field.FIRST_NAME),
                    reach() + apart);
        }
    }
}
