package fr.ent.ejb.exchange.onde;

import fr.ent.ejb.exchange.Anomalies;
import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which column of a table says what. ONDE changed its headers several times: they are matched without case, accents,
 * blanks and apostrophes against those that were seen, and what was found is told.
 */
final class OndeHeader {

    private static final Map<FileKind, Set<OndeColumn>> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put(
                FileKind.ONDE_GUARDIANS,
                Set.of(
                        OndeColumn.ADULT_FAMILY,
                        OndeColumn.ADULT_FIRST,
                        OndeColumn.CHILD_FAMILY,
                        OndeColumn.CHILD_FIRST,
                        OndeColumn.CHILD_CLASS));
        NEEDED.put(
                FileKind.ONDE_PUPILS,
                Set.of(OndeColumn.PUPIL_FAMILY, OndeColumn.PUPIL_FIRST, OndeColumn.BIRTH_DATE, OndeColumn.CLASS));
        NEEDED.put(
                FileKind.ONDE_TEACHERS,
                Set.of(OndeColumn.ADULT_FAMILY, OndeColumn.ADULT_FIRST, OndeColumn.DIRECTOR, OndeColumn.CLASS));
    }

    private final List<String> names;
    private final Map<OndeColumn, List<Integer>> places = new EnumMap<>(OndeColumn.class);
    private final List<String> unread = new ArrayList<>();

    OndeHeader(List<String> names) {
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            var folded = OndeKeys.fold(names.get(i));
            int index = i;
            find(folded)
                    .ifPresentOrElse(
                            column -> places.computeIfAbsent(column, any -> new ArrayList<>())
                                    .add(index),
                            () -> unread.add(names.get(index)));
        }
    }

    private static Optional<OndeColumn> find(String folded) {
        return List.of(OndeColumn.values()).stream()
                .filter(column -> column.isCalled(folded))
                .findFirst();
    }

    /** Which table has these columns; empty when they are those of none. */
    Optional<FileKind> kind() {
        return NEEDED.entrySet().stream()
                .filter(kind -> places.keySet().containsAll(kind.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The name of a column as the file writes it, the first when there are several; "" when there is none. */
    String name(OndeColumn column) {
        return has(column) ? names.get(places.get(column).get(0)) : "";
    }

    boolean has(OndeColumn column) {
        return places.containsKey(column);
    }

    /** Where a column stands, the first time and the next. */
    List<Integer> all(OndeColumn column) {
        return places.getOrDefault(column, List.of());
    }

    /** Says which column was read as what, and which were not read. */
    void tell(String file, Anomalies anomalies) {
        places.forEach((column, indexes) -> anomalies.note(
                new Place(file, 1, indexes.get(0) + 1),
                "column." + column,
                names.get(indexes.get(0)),
                Integer.toString(indexes.size())));
        var others = unread.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            anomalies.note(new Place(file, 1, 1), "columnsUnread", others.substring(0, Math.min(300, others.length())));
        }
    }
}
