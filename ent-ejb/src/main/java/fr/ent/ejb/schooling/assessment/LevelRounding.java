package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.directory.Mef;
import fr.ent.persistence.schooling.directory.Rounding;
import java.io.Serializable;

/** How the averages of a level are rounded, with the version of the level as it was read. */
public record LevelRounding(long levelId, String code, String label, Rounding rounding, int version)
        implements Serializable {

    static LevelRounding of(Mef level) {
        return new LevelRounding(level.id(), level.code(), level.label(), level.rounding(), level.version());
    }
}
