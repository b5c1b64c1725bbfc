package fr.ent.persistence.schooling.timetable;

import fr.ent.persistence.kernel.BrokenRule;
import java.io.Serializable;
import java.time.LocalTime;

/**
 * Between which hours a school has lessons, in its own time; the morning ends at the noon that its settings say.
 *
 * @param morning when the morning begins
 * @param afternoon when the afternoon begins
 * @param end when the afternoon ends
 */
public record OpeningHours(LocalTime morning, LocalTime afternoon, LocalTime end) implements Serializable {

    private static final LocalTime EARLIEST = LocalTime.of(6, 0);
    private static final LocalTime LATEST = LocalTime.of(21, 0);

    /** Of a school that says nothing: 8:30, 13:30 and 16:30. */
    public static final OpeningHours USUAL =
            new OpeningHours(LocalTime.of(8, 30), LocalTime.of(13, 30), LocalTime.of(16, 30));

    /** @throws BrokenRule timetable.hours.order when one is not after the other, or out of 6:00 to 21:00 */
    public OpeningHours {
        BrokenRule.when(
                morning.isBefore(EARLIEST)
                        || !morning.isBefore(afternoon)
                        || !afternoon.isBefore(end)
                        || end.isAfter(LATEST),
                "timetable.hours.order");
    }
}
