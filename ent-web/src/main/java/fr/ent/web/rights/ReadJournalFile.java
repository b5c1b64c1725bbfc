package fr.ent.web.rights;

import fr.ent.ejb.rights.ReadJournalService;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Sentences;
import fr.ent.web.kernel.Spreadsheet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The journal of reads as a file for a spreadsheet, with the filters of its page. */
@WebServlet("/rights/read-journal/lines.csv")
public class ReadJournalFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReadJournalService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parts = service.whole(
                Asked.optional(request.getParameter("pupil")),
                Asked.optional(request.getParameter("reader")),
                Asked.optionalDay(request.getParameter("from")),
                Asked.optionalDay(request.getParameter("to")));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"consultations.csv\"");
        var words = new ReadWords(Sentences.language(request));
        var out = response.getWriter();
        out.append(Spreadsheet.MARK).append(CsvLine.of(words.heads()));
        for (var part : parts) {
            words.lines(part).forEach(line -> out.append(CsvLine.of(cells(line, words))));
        }
    }

    private static List<String> cells(JournalLine line, ReadWords words) {
        return List.of(line.at(), line.reader(), line.action(), line.target(), words.result(line.refused()));
    }
}
