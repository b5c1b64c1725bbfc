package fr.ent.ejb.exchange.aaf;

import fr.ent.ejb.exchange.Anomalies;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Values;
import java.util.Map;
import java.util.Optional;

/** What AAF writes alike of pupils, adults and staff: names, civility, ways to be reached. */
final class AafPeople {

    private static final int NAME = 100;
    private static final int PHONE = 20;
    private static final int MAIL = 254;
    private static final Map<String, String> CIVILITIES = Map.of("M.", "M", "M", "M", "Mme", "MME", "Mlle", "MME");
    private static final Map<String, String> GENDERS =
            Map.of("M.", "MALE", "M", "MALE", "Mme", "FEMALE", "Mlle", "FEMALE");

    private AafPeople() {}

    /** Names and ways to be reached; empty, and said as an error, when a whole person has no family name. */
    static Optional<Values> of(AafRequest request, Anomalies anomalies) {
        var values = new Values(request, anomalies)
                .text(Field.FIRST_NAME, "givenName", NAME)
                .text(Field.MAIL, "mail", MAIL)
                .text(Field.HOME_PHONE, "homePhone", PHONE)
                .text(Field.MOBILE_PHONE, "mobile", PHONE)
                .text(Field.WORK_PHONE, "telephoneNumber", PHONE);
        names(request, values);
        address(request, values);
        boolean whole = request.operation() == AafRequest.Operation.ADD;
        if (whole && values.get(Field.FAMILY_NAME).isEmpty()) {
            anomalies.error(request.place(), "nameMissing");
            return Optional.empty();
        }
        if (whole && values.get(Field.FIRST_NAME).isEmpty()) {
            anomalies.warn(request.place(), "firstNameMissing");
            values.put(Field.FIRST_NAME, "");
        }
        return Optional.of(values);
    }

    /** ENTPersonNomPatro is the name of birth, sn the one in use; where only sn is said, it is both. */
    private static void names(AafRequest request, Values values) {
        var birth = request.value("ENTPersonNomPatro");
        var used = request.value("sn");
        if (birth.isPresent()) {
            values.text(Field.FAMILY_NAME, "ENTPersonNomPatro", NAME);
            if (used.isPresent()) {
                values.text(Field.USUAL_NAME, "sn", NAME);
            }
            if (used.equals(birth)) {
                values.put(Field.USUAL_NAME, "");
            }
        } else if (used.isPresent()) {
            boolean whole = request.operation() == AafRequest.Operation.ADD;
            values.text(whole ? Field.FAMILY_NAME : Field.USUAL_NAME, "sn", NAME);
        }
    }

    private static void address(AafRequest request, Values values) {
        if (request.said("ENTPersonAdresse").isEmpty()
                && request.said("ENTPersonCodePostal").isEmpty()) {
            return;
        }
        var lines = request.value("ENTPersonAdresse")
                .map(said -> said.replaceAll("\\$+", "\n").strip())
                .orElse("");
        var country = request.value("ENTPersonPays").filter(said -> !said.equalsIgnoreCase("FRANCE"));
        values.put(
                Field.ADDRESS,
                Values.address(
                        lines,
                        request.value("ENTPersonCodePostal").orElse(""),
                        request.value("ENTPersonVille").orElse(""),
                        country.orElse("")));
    }

    /** M., Mme; Mlle is no longer written by the administration and is read as Mme. */
    static void civility(Values values) {
        values.code(Field.CIVILITY, "personalTitle", CIVILITIES);
    }

    /** AAF has no sex, but the title. */
    static void gender(AafRequest request, Values values) {
        request.value("personalTitle").map(GENDERS::get).ifPresent(gender -> values.put(Field.GENDER, gender));
    }

    /** The name that lists show; that of somebody already there when the request does not say it whole. */
    static String label(Values values, Optional<String> known) {
        var usual = values.get(Field.USUAL_NAME);
        var shown = usual.isEmpty() ? values.get(Field.FAMILY_NAME) : usual;
        boolean whole = !shown.isEmpty() && !values.get(Field.FIRST_NAME).isEmpty();
        return whole || known.isEmpty() ? (shown + " " + values.get(Field.FIRST_NAME)).strip() : known.get();
    }
}
