package fr.ent.web.schooling.attendance.statistics;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.attendance.statistics.MinistryCount;
import fr.ent.ejb.schooling.attendance.statistics.MinistryCountService;
import fr.ent.ejb.schooling.attendance.statistics.StatRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Behind schooling/attendance/statistics/ministry-count.xhtml: the count of a month that the ministry asks for. */
@Named
@RequestScoped
public class MinistryCountView {

    @Inject
    MinistryCountService service;

    @Inject
    Caller caller;

    private String month;
    private MinistryCount count;
    private StatWords words;

    /** Counts the month of the address, this month when it names none. */
    public void load() {
        words = new StatWords(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        count = service.of(month == null || month.isBlank() ? YearMonth.from(caller.today()) : Months.of(month));
    }

    /** "Du 1 octobre 2026 au 31 octobre 2026". */
    public String getDays() {
        return words.say("statistics.days", words.day(count.month().atDay(1)), words.day(count.to()));
    }

    /** A figure with the name of what it counts. */
    public record Figure(String name, String value) {}

    /** What is counted in a level. */
    public record Line(String label, List<Figure> figures) {}

    /** The levels. */
    public List<Line> getLines() {
        return count.table().rows().stream().map(this::line).toList();
    }

    /** The school. */
    public List<Figure> getTotal() {
        return line(count.table().total()).figures();
    }

    /** The names of the columns. */
    public List<String> getColumns() {
        return words.columns(count.table().kind());
    }

    private Line line(StatRow row) {
        var names = getColumns();
        var cells = row.cells();
        return new Line(
                words.label(count.table().kind(), row),
                IntStream.range(0, cells.size())
                        .mapToObj(n -> new Figure(names.get(n), words.cell(cells.get(n))))
                        .toList());
    }

    public YearMonth getShown() {
        return count.month();
    }

    public YearMonth getPrevious() {
        return count.month().minusMonths(1);
    }

    public YearMonth getNext() {
        return count.month().plusMonths(1);
    }

    public MinistryCount getCount() {
        return count;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
