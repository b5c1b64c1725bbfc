package fr.ent.ejb.exchange.undo;

import fr.ent.persistence.exchange.FeedImport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** For how long an import may be undone: thirty days after the one on which it was applied, in the school's zone. */
public final class UndoTerm {

    /** As long as that what imports did is kept. */
    public static final Duration DAYS = Duration.ofDays(30);

    private UndoTerm() {}

    /** The last day on which an import may be undone. */
    public static LocalDate lastDay(Instant appliedAt, ZoneId zone) {
        return LocalDate.ofInstant(appliedAt, zone).plusDays(DAYS.toDays());
    }

    /** Is it too late? */
    public static boolean isOver(FeedImport applied, Clock clock) {
        var school = applied.school();
        return applied.endedAt()
                .map(ended -> school.today(clock).isAfter(lastDay(ended, school.zone())))
                .orElse(true);
    }
}
