package fr.ent.persistence.exchange;

import java.time.Instant;

/** An import as a list shows it; kind, end and who ended it may be null. */
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
        String uai,
        String fingerprint) {

    /** The same, of a school whose UAI was not read with it. */
    FeedImportRow in(String school) {
        return new FeedImportRow(
                id,
                fileName,
                fileKind,
                state,
                sentAt,
                sentBy,
                exportedAt,
                endedAt,
                endedBy,
                removalsApplied,
                baseChanged,
                suspiciousRemovals,
                school,
                fingerprint);
    }

    /** Did it come by the watched folder? */
    public boolean isByFolder() {
        return FeedImport.BY_FOLDER.equals(sentBy);
    }
}
