package fr.ent.web.schooling.assessment;

import fr.ent.ejb.schooling.assessment.AveragesService;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Sentences;
import fr.ent.web.kernel.Spreadsheet;
import fr.ent.web.kernel.Workbook;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The table of averages that its page shows, as a file: text with semicolons, or a workbook with {@code as=xlsx}. */
@WebServlet("/schooling/assessment/averages/file")
public class AveragesFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AveragesService averages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var division = Asked.optional(request.getParameter("division"));
        var period = Asked.optional(request.getParameter("period"));
        var table = division == null
                ? averages.ofAssignment(Asked.id(request.getParameter("assignment")), period)
                : averages.ofDivision(division, period);
        var rows = new AverageRows(Sentences.language(request)).of(table);
        if ("xlsx".equals(request.getParameter("as"))) {
            response.setContentType(Workbook.TYPE);
            response.setHeader("Content-Disposition", "attachment; filename=\"moyennes.xlsx\"");
            Workbook.write(response.getOutputStream(), rows);
        } else {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"moyennes.csv\"");
            var text = Spreadsheet.MARK + Spreadsheet.rows(Spreadsheet.FORM, rows);
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
