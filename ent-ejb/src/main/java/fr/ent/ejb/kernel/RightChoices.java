package fr.ent.ejb.kernel;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a school decided where {@link Right} leaves it a choice. Whatever was written down, the bounds hold: a cell that is
 * no choice (any more) is passed over when it is read.
 */
public final class RightChoices {

    /** Nothing decided. */
    public static final RightChoices USUAL = new RightChoices(Map.of());

    private final Map<String, Boolean> decided;

    private RightChoices(Map<String, Boolean> decided) {
        this.decided = decided;
    }

    /** As {@link #written} wrote it: "+ADDRESSES.EDUCATION_ADVISER -ABSENT_NAMES.SUPERVISOR"; null or empty for nothing. */
    public static RightChoices read(String text) {
        if (text == null || text.isEmpty()) {
            return USUAL;
        }
        var words = Arrays.asList(text.split(" "));
        return decide((right, role) -> words.contains("+" + right.cell(role))
                || right.isUsual(role) && !words.contains("-" + right.cell(role)));
    }

    /** Those cells open, every other choice closed. */
    public static RightChoices opening(Collection<String> cells) {
        return decide((right, role) -> cells.contains(right.cell(role)));
    }

    /** Every cell that is a choice. */
    public static Stream<String> cells() {
        return Arrays.stream(Right.values())
                .flatMap(right -> right.choices().stream().map(right::cell));
    }

    /** What differs from the usual, in a fixed order. */
    public String written() {
        return decided.entrySet().stream()
                .map(one -> (one.getValue() ? "+" : "-") + one.getKey())
                .collect(joining(" "));
    }

    /** Has this function this right? */
    public boolean opens(Right right, String role) {
        return right.isChoice(role) ? decided.getOrDefault(right.cell(role), right.isUsual(role)) : right.isUsual(role);
    }

    /** May somebody with these functions? With the rule that decides. */
    Ruling ruling(Right right, Predicate<String> has) {
        if (right.always().stream().anyMatch(has)) {
            return Ruling.FUNCTION;
        }
        var his = right.choices().stream().filter(has).toList();
        var open = his.stream().filter(role -> opens(right, role)).toList();
        if (open.isEmpty()) {
            return his.isEmpty() ? Ruling.ROLE : Ruling.CLOSED_HERE;
        }
        return open.stream().anyMatch(right::isUsual) ? Ruling.FUNCTION : Ruling.OPENED_HERE;
    }

    private static RightChoices decide(Choice choice) {
        var decided = new TreeMap<String, Boolean>();
        for (var right : Right.values()) {
            for (var role : right.choices()) {
                var open = choice.opens(right, role);
                if (open != right.isUsual(role)) {
                    decided.put(right.cell(role), open);
                }
            }
        }
        return new RightChoices(decided);
    }

    @FunctionalInterface
    private interface Choice {
        boolean opens(Right right, String role);
    }
}
