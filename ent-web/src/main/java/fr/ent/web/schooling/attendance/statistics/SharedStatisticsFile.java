package fr.ent.web.schooling.attendance.statistics;

import fr.ent.ejb.schooling.attendance.statistics.AbsenceStatisticsService;
import fr.ent.ejb.schooling.attendance.statistics.StatTable;
import fr.ent.web.kernel.Sentences;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The statistics of a month as they may leave the school, as a file for a spreadsheet. */
@WebServlet("/schooling/attendance/statistics/absence-statistics/shared.csv")
public class SharedStatisticsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AbsenceStatisticsService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var month = request.getParameter("month");
        var statistics = service.shared(Months.of(month == null ? "" : month));
        var words = new StatWords(Sentences.language(request));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"statistiques-absences.csv\"");
        var parts =
                statistics.tables().stream().map(table -> rows(table, words)).iterator();
        RowsFile.write(response.getOutputStream(), List.of(words.say("statistics.title"), month), parts);
    }

    private static List<List<String>> rows(StatTable table, StatWords words) {
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.concat(
                        Stream.of(words.say("statistics.by." + table.kind())), words.columns(table.kind()).stream())
                .toList());
        table.rows()
                .forEach(row -> rows.add(Stream.concat(
                                Stream.of(words.label(table.kind(), row)),
                                row.cells().stream().map(words::cell))
                        .toList()));
        rows.add(Stream.concat(
                        Stream.of(words.say("statistics.total")),
                        table.total().cells().stream().map(words::cell))
                .toList());
        return rows;
    }
}
