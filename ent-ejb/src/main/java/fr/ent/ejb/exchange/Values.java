package fr.ent.ejb.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the values of the national files to the one written form of {@link Field}, and keeps the anomalies met. */
public final class Values {

    private static final DateTimeFormatter FRENCH_DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter FRENCH_TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private final Said record;
    private final Anomalies anomalies;
    private final Map<Field, String> fields = new EnumMap<>(Field.class);

    /** The values of one record. */
    public Values(Said record, Anomalies anomalies) {
        this.record = record;
        this.anomalies = anomalies;
    }

    /** A text as it is, cut (and said) where it is longer than the ministry allows; absent and empty stay apart. */
    public Values text(Field field, String tag, int longest) {
        record.said(tag).ifPresent(said -> {
            if (said.length() > longest) {
                anomalies.warn(record.placeOf(tag), "tooLong", tag, Integer.toString(longest));
            }
            fields.put(field, said.substring(0, Math.min(longest, said.length())));
        });
        return this;
    }

    /** Yes or no, written 0, 1, true or false, whichever the file prefers that day; empty is no. */
    public Values yesNo(Field field, String tag) {
        record.said(tag)
                .ifPresent(said -> keep(
                        field,
                        tag,
                        said,
                        said.isEmpty()
                                ? "false"
                                : yesNo(said).map(String::valueOf).orElse(null)));
        return this;
    }

    /** A day; one that does not exist (00/00/2012 is written for an unknown one) is told, and nothing is said then. */
    public Values day(Field field, String tag) {
        record.said(tag)
                .ifPresent(said -> keep(
                        field,
                        tag,
                        said,
                        said.isEmpty() ? "" : day(said).map(LocalDate::toString).orElse(null)));
        return this;
    }

    /** One of a few codes; another is told, and nothing is said then: a slip erases nothing. */
    public Values code(Field field, String tag, Map<String, String> known) {
        record.said(tag).ifPresent(said -> keep(field, tag, said, said.isEmpty() ? "" : known.get(said)));
        return this;
    }

    private void keep(Field field, String tag, String said, String value) {
        if (value == null) {
            anomalies.warn(record.placeOf(tag), "valueUnknown", tag, said);
        } else {
            fields.put(field, value);
        }
    }

    /** A value that was worked out from several tags. */
    public Values put(Field field, String value) {
        fields.put(field, value);
        return this;
    }

    /** What was said so far. */
    public Map<Field, String> fields() {
        return fields;
    }

    /** One value, empty when nothing was said. */
    public String get(Field field) {
        return fields.getOrDefault(field, "");
    }

    /** An address in its one written form: empty when nothing is known of it, each part cut to what is kept. */
    public static String address(String lines, String postcode, String town, String country) {
        var parts = List.of(clip(lines, 200), clip(postcode, 10), clip(town, 60), clip(country, 40));
        return parts.stream().allMatch(String::isEmpty) ? "" : Fact.key(parts.toArray(String[]::new));
    }

    private static String clip(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }

    /** 1 and true, 0 and false. */
    public static Optional<Boolean> yesNo(String said) {
        return switch (said.toLowerCase(java.util.Locale.ROOT)) {
            case "1", "true" -> Optional.of(true);
            case "0", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A day as dd/MM/yyyy or ISO. */
    public static Optional<LocalDate> day(String said) {
        try {
            return Optional.of(said.contains("/") ? LocalDate.parse(said, FRENCH_DAY) : LocalDate.parse(said));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** A time stamp as dd/MM/yyyy HH:mm:ss. */
    public static Optional<LocalDateTime> time(String said) {
        try {
            return Optional.of(LocalDateTime.parse(said, FRENCH_TIME));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
