package fr.ent.ejb.exchange.onde;

import fr.ent.ejb.exchange.Anomalies;
import fr.ent.ejb.exchange.CsvRow;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Values;
import java.util.Map;
import java.util.TreeMap;

/** What the tables of ONDE say alike of pupils and of adults: names, and where they live. */
final class OndePeople {

    private static final int NAME = 100;
    private static final int PHONE = 20;
    private static final int MAIL = 254;

    private static final Map<String, String> CIVILITIES = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        CIVILITIES.putAll(Map.of("M", "M", "M.", "M", "MR", "M", "Monsieur", "M"));
        CIVILITIES.putAll(Map.of("MME", "MME", "MME.", "MME", "MLLE", "MME", "Madame", "MME", "Mademoiselle", "MME"));
    }

    private final OndeHeader header;
    private final Anomalies anomalies;

    OndePeople(OndeHeader header, Anomalies anomalies) {
        this.header = header;
        this.anomalies = anomalies;
    }

    /** Family name, usual name and first name. */
    Values names(CsvRow row, OndeColumn family, OndeColumn usual, OndeColumn first) {
        return new Values(row, anomalies)
                .text(Field.FAMILY_NAME, header.name(family), NAME)
                .text(Field.USUAL_NAME, header.name(usual), NAME)
                .text(Field.FIRST_NAME, header.name(first), NAME);
    }

    /** Adds civility, telephones and mail of an adult, as far as the table has them. */
    Values adult(CsvRow row) {
        return names(row, OndeColumn.ADULT_FAMILY, OndeColumn.ADULT_USUAL, OndeColumn.ADULT_FIRST)
                .code(Field.CIVILITY, header.name(OndeColumn.CIVILITY), CIVILITIES)
                .text(Field.MAIL, header.name(OndeColumn.MAIL), MAIL)
                .text(Field.HOME_PHONE, header.name(OndeColumn.HOME_PHONE), PHONE)
                .text(Field.WORK_PHONE, header.name(OndeColumn.WORK_PHONE), PHONE)
                .text(Field.MOBILE_PHONE, header.name(OndeColumn.MOBILE_PHONE), PHONE);
    }

    /** Adds where somebody lives, when the table has a column for it. */
    void address(CsvRow row, Values values) {
        if (header.has(OndeColumn.ADDRESS)) {
            var country = said(row, OndeColumn.COUNTRY);
            values.put(
                    Field.ADDRESS,
                    Values.address(
                            said(row, OndeColumn.ADDRESS),
                            said(row, OndeColumn.POSTCODE),
                            said(row, OndeColumn.TOWN),
                            country.equalsIgnoreCase("France") ? "" : country));
        }
    }

    /** What the row says in a column; "" when it says nothing, or the table has no such column. */
    String said(CsvRow row, OndeColumn column) {
        return row.said(header.name(column)).orElse("");
    }

    /** Says, and returns, whether one of these cells is empty that no line can do without. */
    boolean misses(CsvRow row, OndeColumn... needed) {
        for (var column : needed) {
            if (said(row, column).isEmpty()) {
                anomalies.error(row.placeOf(header.name(column)), "valueMissing", header.name(column));
                return true;
            }
        }
        return false;
    }

    /** The name that lists show: usual name, else family name, then first name. */
    static String label(Values values) {
        var usual = values.get(Field.USUAL_NAME);
        return ((usual.isEmpty() ? values.get(Field.FAMILY_NAME) : usual) + " " + values.get(Field.FIRST_NAME)).strip();
    }
}
