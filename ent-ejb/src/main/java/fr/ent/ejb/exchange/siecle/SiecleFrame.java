package fr.ent.ejb.exchange.siecle;

import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Values;
import fr.ent.ejb.exchange.XmlRecord;

/** What all SIECLE exports begin with (formats/README.md §1.1). */
final class SiecleFrame {

    static final String PATH = "PARAMETRES";

    private SiecleFrame() {}

    /** Keeps the school, the year and the moment of the export. */
    static void keep(XmlRecord parameters, Feed feed) {
        var exported = parameters
                .value("HORODATAGE")
                .flatMap(Values::time)
                .or(() -> parameters.value("DATE_EXPORT").flatMap(Values::day).map(day -> day.atStartOfDay()));
        feed.about(
                parameters.value("UAJ").orElse(null),
                parameters.value("ANNEE_SCOLAIRE").orElse(null),
                exported.orElse(null));
    }
}
