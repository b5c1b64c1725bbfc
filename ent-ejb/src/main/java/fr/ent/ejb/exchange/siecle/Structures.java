package fr.ent.ejb.exchange.siecle;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.exchange.XmlRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is in which division and which groups, as BEE_ELEVES says it; settled once all pupils are known. */
final class Structures {

    private static final String DIVISION = "D";
    private static final String GROUP = "G";
    private static final int LONGEST_CODE = 20;

    private final Feed feed;
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> leavers = new HashSet<>();
    private final Map<String, List<Link>> divisions = new LinkedHashMap<>();
    private final List<Link> groups = new ArrayList<>();

    Structures(Feed feed) {
        this.feed = feed;
    }

    void present(String pupil, String label) {
        labels.put(pupil, label);
    }

    void left(String pupil) {
        leavers.add(pupil);
    }

    /** Keeps the divisions and groups of one pupil. */
    void keep(XmlRecord record) {
        var pupil = record.attribute("ELEVE_ID").orElse("");
        for (var structure : record.all("STRUCTURE")) {
            var code = structure.value("CODE_STRUCTURE").orElse("");
            var type = structure.value("TYPE_STRUCTURE").orElse("");
            if (code.isEmpty() || code.length() > LONGEST_CODE) {
                feed.anomalies().error(structure.place(), "codeWrong", "CODE_STRUCTURE", code);
            } else if (type.equals(DIVISION)) {
                divisions
                        .computeIfAbsent(pupil, any -> new ArrayList<>())
                        .add(new Link(pupil, type, code, structure.place()));
            } else if (type.equals(GROUP)) {
                groups.add(new Link(pupil, type, code, structure.place()));
            } else {
                feed.anomalies().error(structure.placeOf("TYPE_STRUCTURE"), "valueWrong", "TYPE_STRUCTURE", type);
            }
        }
    }

    /** Makes the facts; a pupil with two divisions keeps the one whose level is his, else the last (README §1.6, 7). */
    void settle(Map<String, String> mefOfPupil) {
        var mefsOfDivision = mefsOfDivisions(mefOfPupil);
        divisions.forEach((pupil, links) -> {
            var kept = links.get(links.size() - 1);
            if (links.size() > 1) {
                var mef = mefOfPupil.getOrDefault(pupil, "");
                kept = links.stream()
                        .filter(link ->
                                mefsOfDivision.getOrDefault(link.code, Set.of()).contains(mef))
                        .reduce((first, second) -> second)
                        .orElse(kept);
                sayTwo(pupil, links, kept);
            }
            add(kept);
        });
        groups.forEach(this::add);
        for (var pupil : labels.keySet()) {
            if (!divisions.containsKey(pupil)) {
                feed.fact(FactKind.PUPIL, pupil)
                        .ifPresent(fact -> feed.anomalies().note(fact.place(), "divisionMissing"));
            }
        }
    }

    private void sayTwo(String pupil, List<Link> links, Link kept) {
        if (labels.containsKey(pupil)) {
            var codes = links.stream().map(Link::code).toList();
            feed.anomalies().warn(kept.place, "divisionTwice", String.join(", ", codes), kept.code);
        }
    }

    /** The levels of a division are those of its pupils who are in no other. */
    private Map<String, Set<String>> mefsOfDivisions(Map<String, String> mefOfPupil) {
        var mefs = new HashMap<String, Set<String>>();
        divisions.forEach((pupil, links) -> {
            if (links.size() == 1 && mefOfPupil.containsKey(pupil)) {
                mefs.computeIfAbsent(links.get(0).code, any -> new HashSet<>()).add(mefOfPupil.get(pupil));
            }
        });
        return mefs;
    }

    private void add(Link link) {
        var label = labels.get(link.pupil);
        if (label == null) {
            if (!leavers.contains(link.pupil)) {
                feed.anomalies().warn(link.place, "pupilUnknown", link.pupil);
            }
            return;
        }
        var kind = link.type.equals(DIVISION) ? FactKind.DIVISION : FactKind.GROUP;
        feed.add(new Fact(kind, link.code, link.code, Map.of(), link.place));
        var key = Fact.key(link.pupil, link.type, link.code);
        feed.add(new Fact(FactKind.MEMBERSHIP, key, label + " – " + link.code, Map.of(), link.place));
    }

    private record Link(String pupil, String type, String code, Place place) {}
}
