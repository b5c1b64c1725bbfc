package fr.ent.web.kernel;

import fr.ent.ejb.kernel.NotFound;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** Identifiers as an address brings them: what is no number names nothing, as an unknown number does. */
public final class Asked {

    private Asked() {}

    /** @throws NotFound when there is none, or it is no number */
    public static long id(String typed) {
        NotFound.unless(typed != null && typed.matches("\\d{1,18}"));
        return Long.parseLong(typed);
    }

    /** The same, null when there is none. */
    public static Long optional(String typed) {
        return typed == null || typed.isBlank() ? null : Long.valueOf(id(typed));
    }

    /** A day, as 2026-11-23; @throws NotFound when an address carries something else */
    public static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException nonsense) {
            throw new NotFound();
        }
    }

    /** The same, null when there is none. */
    public static LocalDate optionalDay(String typed) {
        return typed == null || typed.isBlank() ? null : day(typed);
    }

    /** A choice by its name; @throws NotFound when there is none of that name */
    public static <E extends Enum<E>> E constant(Class<E> choices, String typed) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(typed))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A page of a list, from 1: what is no such number is the first. */
    public static int page(String typed) {
        return typed != null && typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
    }
}
