package fr.ent.persistence.schooling.report.card;

import java.time.Instant;

/** Documents of a division as a list shows them. */
public record BatchRow(
        long id,
        ReportKind kind,
        boolean draft,
        BatchState state,
        Instant askedAt,
        int documents,
        String fileKey,
        String shownName,
        String firstName) {

    /** Who asked for it, first name first. */
    public String by() {
        return (firstName + " " + shownName).strip();
    }

    /** Waits or runs? */
    public boolean pending() {
        return state == BatchState.WAITING || state == BatchState.RUNNING;
    }

    /** Is there a file to take? */
    public boolean ready() {
        return fileKey != null;
    }
}
