package fr.ent.web.schooling.attendance.statistics;

import fr.ent.ejb.schooling.attendance.statistics.AbsenceStatistics;
import fr.ent.ejb.schooling.attendance.statistics.AbsenceStatisticsService;
import fr.ent.ejb.schooling.attendance.statistics.StatCell;
import fr.ent.ejb.schooling.attendance.statistics.StatRow;
import fr.ent.ejb.schooling.attendance.statistics.StatTable;
import fr.ent.web.kernel.Asked;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind schooling/attendance/statistics/absence-statistics.xhtml: what the school reads, or what may leave it. */
@Named
@RequestScoped
public class AbsenceStatisticsView {

    @Inject
    AbsenceStatisticsService service;

    private String from;
    private String to;
    private String month;
    private AbsenceStatistics statistics;
    private StatWords words;

    /** Reads a month that may leave the school, or any days that do not. */
    public void load() {
        words = new StatWords(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        statistics = month == null || month.isBlank()
                ? service.of(Asked.optionalDay(from), Asked.optionalDay(to))
                : service.shared(Months.of(month));
    }

    /** Each table with its chart. */
    public List<Shown> getTables() {
        return statistics.tables().stream().map(Shown::new).toList();
    }

    /** A table with its chart and its words. */
    public final class Shown {

        private final StatTable table;

        Shown(StatTable table) {
            this.table = table;
        }

        public StatTable getTable() {
            return table;
        }

        /** LEVEL and so on: where the page finds its title. */
        public StatTable.Kind getKind() {
            return table.kind();
        }

        public StatChart getChart() {
            return new StatChart(table, words);
        }

        public List<String> getColumns() {
            return words.columns(table.kind());
        }

        public String label(StatRow row) {
            return words.label(table.kind(), row);
        }
    }

    public String cell(StatCell cell) {
        return words.cell(cell);
    }

    /** "Du 1er septembre au 27 novembre 2026". */
    public String getDays() {
        return words.say("statistics.days", words.day(statistics.from()), words.day(statistics.to()));
    }

    /** The months that are over. */
    public List<Choice> getMonths() {
        return service.months().stream()
                .map(each -> new Choice(
                        each.toString(),
                        words.month(each),
                        statistics.shared() && each.toString().equals(month)))
                .toList();
    }

    /** A month to choose. */
    public record Choice(String month, String label, boolean chosen) {}

    public AbsenceStatistics getStatistics() {
        return statistics;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
