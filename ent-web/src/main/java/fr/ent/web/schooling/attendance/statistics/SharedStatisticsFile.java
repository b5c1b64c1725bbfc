package fr.ent.web.schooling.attendance.statistics;

import fr.ent.ejb.schooling.attendance.statistics.AbsenceStatisticsService;
import fr.ent.web.kernel.Sentences;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The statistics of a month as they may leave the school, as a file for a spreadsheet. */
@WebServlet("/schooling/attendance/statistics/absence-statistics/shared.csv")
public class SharedStatisticsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AbsenceStatisticsService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var month = Months.of(request.getParameter("month"));
        var statistics = service.shared(month);
        var words = new StatWords(Sentences.language(request));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"statistiques-absences.csv\"");
        var parts = statistics.tables().stream().map(words::rows).iterator();
        RowsFile.write(response.getOutputStream(), List.of(words.say("statistics.title"), month.toString()), parts);
    }
}
