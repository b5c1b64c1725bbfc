package fr.ent.ejb.exchange;

import java.util.List;
import java.util.Map;

/** How SIECLE and STS name levels and subjects. */
public final class Labels {

    /** Characters of a MEF code. */
    public static final int MEF_CODE = 11;

    /** Characters of a subject code; usually digits, letters are possible (020E00). */
    public static final int SUBJECT_CODE = 6;

    private static final int LABEL = 80;

    private static final int SHORT = 20;

    private Labels() {}

    /** The name for readers when there is one, else the long, else the short, else the code. */
    public static String of(XmlRecord record, String code) {
        return first(record, code, LABEL, List.of("LIBELLE_EDITION", "LIBELLE_LONG", "LIBELLE_COURT"));
    }

    /** The fact of a subject. */
    public static Fact subject(XmlRecord record, String code) {
        var label = of(record, code);
        var brief = first(record, code, SHORT, List.of("CODE_GESTION", "LIBELLE_COURT"));
        var fields = Map.of(Field.LABEL, label, Field.SHORT_NAME, brief);
        return new Fact(FactKind.SUBJECT, code, label, fields, record.place());
    }

    private static String first(XmlRecord record, String code, int longest, List<String> tags) {
        var label = tags.stream()
                .flatMap(tag -> record.value(tag).stream())
                .findFirst()
                .orElse(code);
        return label.substring(0, Math.min(longest, label.length()));
    }
}
