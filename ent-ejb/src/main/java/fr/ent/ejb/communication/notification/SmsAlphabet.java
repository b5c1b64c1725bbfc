package fr.ent.ejb.communication.notification;

/** How many short messages a text is: in the alphabet of GSM 03.38 when it can, else in UCS-2. */
final class SmsAlphabet {

    private static final String BASIC =
            "@\u00a3$\u00a5\u00e8\u00e9\u00f9\u00ec\u00f2\u00c7\n\u00d8\u00f8\r\u00c5\u00e5\u0394_\u03a6\u0393\u039b\u03a9\u03a0\u03a8\u03a3\u0398\u039e\u00c6\u00e6\u00df\u00c9 !\"#\u00a4%&'()*+,-./0123456789:;<=>?"
                    + "\u00a1ABCDEFGHIJKLMNOPQRSTUVWXYZ\u00c4\u00d6\u00d1\u00dc\u00a7\u00bfabcdefghijklmnopqrstuvwxyz\u00e4\u00f6\u00f1\u00fc\u00e0";

    /** Each takes two places. */
    private static final String EXTENDED = "\f^{}\\[~]|\u20ac";

    private static final int PLAIN_ALONE = 160;
    private static final int PLAIN_PART = 153;
    private static final int WIDE_ALONE = 70;
    private static final int WIDE_PART = 67;

    private SmsAlphabet() {}

    /** Is every character in the alphabet of telephones? */
    static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> BASIC.indexOf(letter) >= 0 || EXTENDED.indexOf(letter) >= 0);
    }

    /** Places that it takes: of seven bits when it is plain, else of sixteen, two for what lies beyond them. */
    static int places(String text) {
        var doubled =
                text.chars().filter(letter -> EXTENDED.indexOf(letter) >= 0).count();
        return isPlain(text) ? text.length() + (int) doubled : text.length();
    }

    /** How many messages it is; parts of a longer one give up some places to their numbering. */
    static int messages(String text) {
        var places = places(text);
        var alone = isPlain(text) ? PLAIN_ALONE : WIDE_ALONE;
        var part = isPlain(text) ? PLAIN_PART : WIDE_PART;
        return places <= alone ? 1 : (places + part - 1) / part;
    }
}
