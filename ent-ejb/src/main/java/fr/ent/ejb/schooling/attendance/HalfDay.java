package fr.ent.ejb.schooling.attendance;

import fr.ent.persistence.schooling.directory.Degree;
import fr.ent.persistence.schooling.directory.School;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

/** What a primary school calls by: its class, once in the morning and once in the afternoon. Usual hours; only noon is the school's own. */
public enum HalfDay {
    MORNING(LocalTime.of(8, 30)),
    AFTERNOON(LocalTime.of(13, 30));

    private static final LocalTime LAST = LocalTime.of(16, 30);

    private final LocalTime start;

    HalfDay(LocalTime start) {
        this.start = start;
    }

    /** When its call is due, in the school's own time. */
    public LocalTime start() {
        return start;
    }

    /** Does this school call by half-day? */
    static boolean isUsedBy(School school) {
        return school.degree() == Degree.FIRST;
    }

    /** When the half-day ends that starts then in this school; empty when none does. */
    static Optional<LocalTime> endOf(LocalTime start, School school) {
        return Stream.of(values())
                .filter(half -> isUsedBy(school) && half.start.equals(start))
                .map(half -> half == MORNING ? school.noon() : LAST)
                .filter(start::isBefore)
                .findFirst();
    }
}
