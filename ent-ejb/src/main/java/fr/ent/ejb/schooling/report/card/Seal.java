package fr.ent.ejb.schooling.report.card;

/**
 * What makes a document verifiable.
 *
 * @param code in its groups, as it is printed
 * @param page where it is verified
 */
public record Seal(String code, String page) {

    /** No draft and no mark sheet has one. */
    public static final Seal NONE = new Seal("", "");

    /** Where a telephone goes that photographs the code. */
    String address() {
        return page + "?code=" + code;
    }

    boolean isThere() {
        return !code.isEmpty();
    }
}
