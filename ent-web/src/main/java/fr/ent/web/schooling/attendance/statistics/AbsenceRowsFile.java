package fr.ent.web.schooling.attendance.statistics;

import fr.ent.ejb.schooling.attendance.statistics.AbsenceStatisticsService;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Sentences;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The half-days behind the statistics as a file for a spreadsheet, read and sent some pupils at a time. */
@WebServlet("/schooling/attendance/statistics/absence-statistics/rows.csv")
public class AbsenceRowsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AbsenceStatisticsService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var from = Asked.optionalDay(request.getParameter("from"));
        var to = Asked.optionalDay(request.getParameter("to"));
        var words = new StatWords(Sentences.language(request));
        var parts = service.parts(from, to).stream()
                .map(part ->
                        service.rows(part, from, to).stream().map(words::cells).toList())
                .iterator();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"absences.csv\"");
        RowsFile.write(response.getOutputStream(), words.heads(), parts);
    }
}
