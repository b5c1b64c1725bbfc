package fr.ent.ejb.demo.school;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A place of the weekly grid.
 *
 * @param day 1 for Monday to 5 for Friday
 * @param rank 0 to 3 in the morning, 4 to 7 in the afternoon; Wednesday has a morning only
 */
public record Slot(int day, int rank) {

    private static final List<LocalTime> STARTS = List.of(
            LocalTime.of(8, 5),
            LocalTime.of(9, 0),
            LocalTime.of(10, 10),
            LocalTime.of(11, 5),
            LocalTime.of(13, 30),
            LocalTime.of(14, 25),
            LocalTime.of(15, 35),
            LocalTime.of(16, 30));
    private static final int MORNING = 4;
    private static final int WEDNESDAY = 3;
    private static final int FRIDAY = 5;

    /** The 36 places of a week. */
    static List<Slot> week() {
        var slots = new ArrayList<Slot>();
        for (int day = 1; day <= FRIDAY; day++) {
            int ranks = day == WEDNESDAY ? MORNING : STARTS.size();
            for (int rank = 0; rank < ranks; rank++) {
                slots.add(new Slot(day, rank));
            }
        }
        return List.copyOf(slots);
    }

    public LocalTime start() {
        return STARTS.get(rank);
    }

    boolean late() {
        return rank == STARTS.size() - 1;
    }
}
