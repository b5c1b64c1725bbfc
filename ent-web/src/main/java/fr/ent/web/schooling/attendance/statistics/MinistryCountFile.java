package fr.ent.web.schooling.attendance.statistics;

import fr.ent.ejb.schooling.attendance.statistics.MinistryCountService;
import fr.ent.web.kernel.Sentences;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The ministry's count of a month as it may leave the school, as a file for a spreadsheet. */
@WebServlet("/schooling/attendance/statistics/ministry-count/ministry.csv")
public class MinistryCountFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MinistryCountService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var month = Months.of(request.getParameter("month"));
        var count = service.shared(month);
        var words = new StatWords(Sentences.language(request));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"releve-mensuel-" + month + ".csv\"");
        RowsFile.write(
                response.getOutputStream(),
                List.of(words.say("ministry.title"), month.toString()),
                List.of(words.rows(count.table())).iterator());
    }
}
