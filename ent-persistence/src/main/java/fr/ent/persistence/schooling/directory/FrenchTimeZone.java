package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.BrokenRule;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * Where French schools are, by the tz database: metropolitan France and the territories overseas. Saint-Martin and
 * Saint-Barthélemy keep the time of Guadeloupe and belong to its académie. Schools abroad are not among them.
 */
public enum FrenchTimeZone {
    METROPOLE("Europe/Paris"),
    GUADELOUPE("America/Guadeloupe"),
    MARTINIQUE("America/Martinique"),
    GUYANE("America/Cayenne"),
    SAINT_PIERRE("America/Miquelon"),
    REUNION("Indian/Reunion"),
    MAYOTTE("Indian/Mayotte"),
    NOUVELLE_CALEDONIE("Pacific/Noumea"),
    WALLIS("Pacific/Wallis"),
    TAHITI("Pacific/Tahiti"),
    MARQUISES("Pacific/Marquesas"),
    GAMBIER("Pacific/Gambier");

    private final String id;

    FrenchTimeZone(String id) {
        this.id = id;
    }

    /**
     * The zone of that name.
     *
     * @throws BrokenRule directory.timeZone.unknown when no French school is there
     */
    public static ZoneId zone(String id) {
        BrokenRule.when(
                Arrays.stream(values()).noneMatch(known -> known.id.equals(id)),
                "directory.timeZone.unknown",
                String.valueOf(id));
        return ZoneId.of(id);
    }

    /** Its name in the tz database. */
    public String id() {
        return id;
    }
}
