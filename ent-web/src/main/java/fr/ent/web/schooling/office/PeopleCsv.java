package fr.ent.web.schooling.office;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.office.OfficePolicy;
import fr.ent.ejb.schooling.office.PeopleLine;
import fr.ent.ejb.schooling.office.PeopleService;
import fr.ent.persistence.schooling.office.PeopleKind;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The list of people that its page asks for, as a table for a spreadsheet: sent page after page, never held whole. */
@WebServlet("/schooling/office/people/csv")
public class PeopleCsv extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PeopleService people;

    @Inject
    transient OfficePolicy policy;

    @Inject
    transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = new PeopleAsked();
        asked.setKind(request.getParameter("kind"));
        asked.setSort(request.getParameter("sort"));
        asked.setDivisionText(request.getParameter("division"));
        asked.setText(request.getParameter("text"));
        var search = asked.search();
        var table = new PeopleTable(search.kind(), PeopleWords.of(Locale.FRENCH), policy.mayReadAddresses());
        people.export(search, lines -> send(response, search.kind(), table, lines));
    }

    /** Nothing is sent before the first page was granted and read: a refusal is a plain 404. */
    private void send(HttpServletResponse response, PeopleKind kind, PeopleTable table, List<PeopleLine> lines) {
        try {
            if (!response.isCommitted()) {
                response.setContentType("text/csv");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                var name = kind.name().toLowerCase(Locale.ROOT) + "-" + caller.school() + "-" + caller.today() + ".csv";
                response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            }
            response.getOutputStream().write(table.rows(lines).getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
