package fr.ent.persistence.exchange;

import java.time.Instant;

/** An import as a list shows it; kind, end, who ended it and the import that it undoes may be null. */
public record FeedImportRow(
        long id,
        String fileName,
        String fileKind,
        FeedImportState state,
        Instant sentAt,
        String sentBy,
        String exportedAt,
        Instant endedAt,
        String endedBy,
        boolean removalsApplied,
        boolean baseChanged,
        int suspiciousRemovals,
        String fingerprint,
        Long undoes) {

    /** Does it take another import back, instead of bringing a file? */
    public boolean isUndoing() {
        return undoes != null;
    }

    /** Did it come by the watched folder? */
    public boolean isByFolder() {
        return FeedImport.BY_FOLDER.equals(sentBy);
    }
}
