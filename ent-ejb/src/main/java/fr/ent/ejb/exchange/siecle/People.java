package fr.ent.ejb.exchange.siecle;

import fr.ent.ejb.exchange.Anomalies;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Values;
import fr.ent.ejb.exchange.XmlRecord;
import java.util.Optional;

/** What SIECLE writes alike of pupils and of adults: names and ways to be reached. */
final class People {

    private static final int NAME = 100;
    private static final int PHONE = 20;
    private static final int MAIL = 254;

    private People() {}

    /** Names, telephones and mail; empty, and said as an error, when there is no family name. */
    static Optional<Values> of(XmlRecord record, Anomalies anomalies) {
        var familyTag = record.value("NOM_DE_FAMILLE").isPresent() ? "NOM_DE_FAMILLE" : "NOM"; // files before 2014
        var values = new Values(record, anomalies)
                .text(Field.FAMILY_NAME, familyTag, NAME)
                .text(Field.USUAL_NAME, "NOM_USAGE", NAME)
                .text(Field.FIRST_NAME, "PRENOM", NAME)
                .text(Field.MAIL, "MEL", MAIL)
                .text(Field.HOME_PHONE, "TEL_PERSONNEL", PHONE)
                .text(Field.MOBILE_PHONE, "TEL_PORTABLE", PHONE)
                .text(Field.WORK_PHONE, "TEL_PROFESSIONNEL", PHONE)
                .yesNo(Field.ACCEPTS_SMS, "ACCEPTE_SMS");
        if (values.get(Field.FAMILY_NAME).isEmpty()) {
            anomalies.error(record.place(), "nameMissing");
            return Optional.empty();
        }
        if (values.get(Field.FIRST_NAME).isEmpty()) {
            anomalies.warn(record.place(), "firstNameMissing");
            values.put(Field.FIRST_NAME, "");
        }
        return Optional.of(values);
    }

    /** The name that lists show: usual name, else family name, then first name. */
    static String label(Values values) {
        var usual = values.get(Field.USUAL_NAME);
        var shown = usual.isEmpty() ? values.get(Field.FAMILY_NAME) : usual;
        return (shown + " " + values.get(Field.FIRST_NAME)).strip();
    }
}
