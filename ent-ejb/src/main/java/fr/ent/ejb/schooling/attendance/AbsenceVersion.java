package fr.ent.ejb.schooling.attendance;

import fr.ent.persistence.schooling.attendance.AbsenceContent;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What an absence record said since somebody entered or changed it.
 *
 * @param to null for who was not back yet
 * @param reason its label; empty when none was known, or when it is of health and not for the reader
 * @param reasonHidden is there one that the reader may not read? Then he reads no word either
 * @param word what the school said with its decision; perhaps empty
 * @param by who made it so
 */
public record AbsenceVersion(
        AbsenceKind kind,
        LocalDateTime from,
        LocalDateTime to,
        AbsenceState state,
        String reason,
        boolean reasonHidden,
        String word,
        String by,
        Instant at)
        implements Serializable {

    /**
     * All of them, the oldest first.
     *
     * @param now what it says, with who entered it
     * @param before what it said before each change, with who made that, the oldest first
     */
    static List<AbsenceVersion> of(AbsenceContent now, List<AbsenceContent> before, boolean healthShown) {
        var contents = new ArrayList<>(before);
        contents.add(now);
        var made = new ArrayList<>(before);
        made.add(0, now);
        var versions = new ArrayList<AbsenceVersion>();
        for (var version = 0; version < contents.size(); version++) {
            versions.add(of(contents.get(version), made.get(version), healthShown));
        }
        return List.copyOf(versions);
    }

    private static AbsenceVersion of(AbsenceContent content, AbsenceContent made, boolean healthShown) {
        var hidden = Boolean.TRUE.equals(content.health()) && !healthShown;
        return new AbsenceVersion(
                content.kind(),
                content.from(),
                content.to(),
                content.state(),
                content.reason() == null || hidden ? "" : content.reason(),
                hidden,
                hidden ? "" : content.word(),
                made.by(),
                made.at());
    }
}
