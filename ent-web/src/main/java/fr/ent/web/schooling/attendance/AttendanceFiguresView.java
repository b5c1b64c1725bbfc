package fr.ent.web.schooling.attendance;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.attendance.AttendanceFigures;
import fr.ent.ejb.schooling.attendance.AttendanceFiguresService;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Behind schooling/attendance/attendance-figures.xhtml: the figures of a month, or of the school year. */
@Named
@RequestScoped
public class AttendanceFiguresView {

    private static final String YEAR = "year";

    @Inject
    AttendanceFiguresService service;

    @Inject
    Caller caller;

    private String month;
    private AttendanceFigures figures;

    /** Counts the month of the address, "year" for the school year, this month when it names none. */
    public void load() {
        figures = isYear() ? service.ofYear(caller.today()) : service.ofMonth(shown());
    }

    private YearMonth shown() {
        if (month == null || month.isBlank()) {
            return YearMonth.from(caller.today());
        }
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException nonsense) {
            throw new NotFound();
        }
    }

    /** "Du 1 novembre 2026 au 27 novembre 2026". */
    public String getDays() {
        var words = Words.of("fr.ent.web.schooling.presence");
        return words.say(
                "attendanceFigures.days",
                words.written().date(figures.from()),
                words.written().date(figures.to()));
    }

    /** Is it the whole school year? */
    public boolean isYear() {
        return YEAR.equals(month);
    }

    public String getPrevious() {
        return YearMonth.from(figures.from()).minusMonths(1).toString();
    }

    /** Is there a month after the one shown? None to come. */
    public boolean isMore() {
        return YearMonth.from(figures.from()).isBefore(YearMonth.from(caller.today()));
    }

    public String getNext() {
        return YearMonth.from(figures.from()).plusMonths(1).toString();
    }

    public AttendanceFigures getFigures() {
        return figures;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
