package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.FileKind;
import fr.ent.persistence.schooling.directory.Person;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says of each INE of a file that somebody else bears already that it is left to him (formats/README.md §1.6, 2): who, by
 * ELEVE_ID, never which INE. Of a bearer who never was a pupil of this school only that there is one.
 */
final class InesOfOthers {

    private InesOfOthers() {}

    /** To be asked once the file was compared: its INEs are then looked up. */
    static void say(Feed feed, Shelves shelves) {
        var bearers = new LinkedHashMap<Fact, Person>();
        for (var pupil : feed.facts(FactKind.PUPIL).values()) {
            shelves.pupils()
                    .bearer(pupil.fields().getOrDefault(Field.INE, ""))
                    .filter(bearer -> shelves.pupils()
                            .now(pupil.key())
                            .filter(bearer::equals)
                            .isEmpty())
                    .ifPresent(bearer -> bearers.put(pupil, bearer));
        }
        var known = shelves.pupils().keysOf(bearers.values());
        bearers.forEach((pupil, bearer) -> say(feed, pupil, known, bearer));
    }

    private static void say(Feed feed, Fact pupil, Map<Long, String> known, Person bearer) {
        if (feed.kind() != FileKind.SIECLE_PUPILS) { // a table of ONDE has no identifiers: its line is enough
            feed.anomalies().warn(pupil.place(), "ineBorne");
        } else if (known.containsKey(bearer.id())) {
            feed.anomalies().warn(pupil.place(), "ineOfAnother", pupil.key(), known.get(bearer.id()));
        } else {
            feed.anomalies().warn(pupil.place(), "ineElsewhere", pupil.key());
        }
    }
}
