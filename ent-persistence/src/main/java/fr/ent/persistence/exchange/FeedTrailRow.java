package fr.ent.persistence.exchange;

/**
 * What an import did to one row.
 *
 * @param kind of fact as whose change it is told
 * @param rowType simple name of the entity
 * @param label what a person calls it
 * @param field that was changed, null when the row was made
 * @param before value of the field, null when the row was made
 * @param after value of the field, or the fingerprint of a row that was made
 */
public record FeedTrailRow(
        String kind, String rowType, long rowId, String label, String field, String before, String after) {

    /** Was the row made, rather than changed? */
    public boolean isMade() {
        return field == null;
    }
}
