package fr.ent.ejb.exchange.siecle;

import fr.ent.ejb.exchange.Anomalies;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Values;
import fr.ent.ejb.exchange.XmlRecord;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one RESPONSABLE_ELEVE says, in the form of that very record: one file may hold both (formats/README.md §1.3).
 *
 * <p>New form (since July 2018): NIVEAU_RESPONSABILITE 1, 2 or 3. Old form: RESP_LEGAL 1 or 2 is a legal guardian, both
 * with the same rights; 0 is everybody else, whom the old form does not divide into "en charge" and "contact". A right
 * that the file does not give is not invented: 0 is read as a contact, who sees nothing, whatever PERS_CONTACT says, until
 * the school sends a file of the new form.
 */
final class LinkTerms {

    private static final Map<String, String> LEVELS = Map.of("1", "LEGAL", "2", "IN_CHARGE", "3", "CONTACT");
    private static final Map<String, String> OLD_LEVELS = Map.of("0", "CONTACT", "1", "LEGAL", "2", "LEGAL");
    private static final Set<String> KINSHIPS =
            Set.of("10", "20", "37", "38", "39", "41", "42", "50", "51", "70", "90");

    private final XmlRecord record;
    private final Anomalies anomalies;
    private final boolean newForm;

    LinkTerms(XmlRecord record, Anomalies anomalies) {
        this.record = record;
        this.anomalies = anomalies;
        this.newForm = record.value("NIVEAU_RESPONSABILITE").isPresent();
    }

    boolean isOfOldForm() {
        return !newForm;
    }

    /** The fields of the link; empty, and said as an error, when its level cannot be read: rights are never guessed. */
    Optional<Map<Field, String>> fields() {
        var tag = newForm ? "NIVEAU_RESPONSABILITE" : "RESP_LEGAL";
        var said = record.value(tag).orElse("");
        var level = (newForm ? LEVELS : OLD_LEVELS).get(said);
        if (level == null) {
            anomalies.error(record.placeOf(tag), "levelWrong", tag, said);
            return Optional.empty();
        }
        var values = new Values(record, anomalies).put(Field.LEVEL, level);
        kinship(values);
        if (newForm) {
            values.yesNo(Field.PAYS, "PAIE_FRAIS_SCOLAIRES")
                    .yesNo(Field.RECEIVES_AID, "PERCOIT_LES_AIDES")
                    .yesNo(Field.HOUSES, "HEBERGE_ELEVE")
                    .yesNo(Field.PRIORITY, "A_CONTACTER_EN_PRIORITE");
        } else {
            values.yesNo(Field.PAYS, "RESP_FINANCIER")
                    .yesNo(
                            Field.RECEIVES_AID,
                            record.said("PERS_PAIEMENT").isPresent() ? "PERS_PAIEMENT" : "PERS_PAIMENT")
                    .yesNo(Field.PRIORITY, "PERS_CONTACT");
        }
        return Optional.of(values.fields());
    }

    /** The old form has one character, of another table: kept as written. */
    private void kinship(Values values) {
        var said = record.value("CODE_PARENTE").orElse("");
        if (newForm && !said.isEmpty() && !KINSHIPS.contains(said)) {
            anomalies.warn(record.placeOf("CODE_PARENTE"), "valueUnknown", "CODE_PARENTE", said);
        }
        values.text(Field.KINSHIP, "CODE_PARENTE", 2);
    }
}
