package fr.ent.persistence.access;

/** How many people of a list have come how far. */
public record AccountCounts(long none, long closed, long waiting, long active, long frozen) {

    /** Those in that state, everybody for null. */
    public long of(AccountState state) {
        if (state == null) {
            return none + closed + waiting + active + frozen;
        }
        return switch (state) {
            case NONE -> none;
            case CLOSED -> closed;
            case WAITING -> waiting;
            case ACTIVE -> active;
            case FROZEN -> frozen;
        };
    }
}
