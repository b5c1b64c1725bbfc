package fr.ent.web.schooling.attendance.statistics;

import fr.ent.ejb.kernel.NotFound;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** A month as an address brings it: 2026-11. */
final class Months {

    private Months() {}

    /** @throws NotFound when an address carries something else */
    static YearMonth of(String typed) {
        NotFound.unless(typed != null);
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeParseException nonsense) {
            throw new NotFound();
        }
    }
}
