package fr.ent.ejb.kernel;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of a call as the audit keeps them: identifiers, dates and codes; what a person typed is left out. */
final class AuditedIds {

    /** As long as the column. */
    static final int LONGEST = 400;

    private static final Pattern UAI = Pattern.compile("\\d{7}[A-Z]");

    private AuditedIds() {}

    static String of(Object... parameters) {
        var all = Arrays.stream(parameters == null ? new Object[0] : parameters)
                .map(AuditedIds::one)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 1) + "…";
    }

    private static String one(Object parameter) {
        if (parameter instanceof Number || parameter instanceof Enum<?> || parameter instanceof Temporal) {
            return parameter.toString();
        }
        if (parameter instanceof String text && UAI.matcher(text).matches()) {
            return text;
        }
        if (parameter instanceof Map<?, ?> map) {
            return list(map.keySet().stream());
        }
        return parameter instanceof Collection<?> many ? list(many.stream()) : null;
    }

    private static String list(Stream<?> many) {
        return many.map(AuditedIds::one).filter(Objects::nonNull).collect(Collectors.joining(",", "[", "]"));
    }
}
