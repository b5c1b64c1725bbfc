package fr.ent.persistence.communication.notification;

import java.util.Map;
import java.util.Optional;

/** Numbers of mobile telephones as people and files write them, made what gateways take: "+33612345678". */
public final class MobileNumber {

    /** Mobile numbers of the overseas départements are written as French ones and have their own country code. */
    private static final Map<String, String> OVERSEAS = Map.of(
            "0690", "+590", "0691", "+590", "0692", "+262", "0693", "+262", "0694", "+594", "0696", "+596", "0697",
            "+596", "0639", "+262");

    private static final int PREFIX = 4;
    private static final String NATIONAL = "0[67]\\d{8}";
    private static final String FRENCH = "+33";
    private static final String INTERNATIONAL = "\\+[1-9]\\d{7,14}";

    private MobileNumber() {}

    /** Empty when no short message can be sent there: a number that is none, or a French one that is not mobile. */
    public static Optional<String> of(String written) {
        if (written == null) {
            return Optional.empty();
        }
        var digits = written.replace("(0)", "").replaceAll("[\\s.\\-/()\u00a0\u202f]", "");
        if (digits.startsWith("00")) {
            digits = "+" + digits.substring(2);
        }
        if (digits.startsWith(FRENCH)) {
            digits = "0" + digits.substring(FRENCH.length());
        }
        return digits.startsWith("0")
                ? national(digits)
                : Optional.of(digits).filter(all -> all.matches(INTERNATIONAL));
    }

    private static Optional<String> national(String digits) {
        return Optional.of(digits)
                .filter(all -> all.matches(NATIONAL))
                .map(all -> OVERSEAS.getOrDefault(all.substring(0, PREFIX), FRENCH) + all.substring(1));
    }

    /** As its owner knows it again and others do not: "•• •• •• 12 34". */
    public static String masked(String number) {
        var end = number.substring(number.length() - PREFIX);
        return "•• •• •• " + end.substring(0, 2) + " " + end.substring(2);
    }
}
