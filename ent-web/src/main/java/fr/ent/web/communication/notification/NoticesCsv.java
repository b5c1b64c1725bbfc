package fr.ent.web.communication.notification;

import fr.ent.ejb.communication.notification.NoticeService;
import fr.ent.ejb.kernel.Caller;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Spreadsheet;
import fr.ent.web.kernel.Words;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The steps of a day's notices and the calls noted, as a table for a spreadsheet: the proof, to be kept in a file. */
@WebServlet("/communication/notification/notices/csv")
public class NoticesCsv extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("pupil", "kind", "recipient", "channel", "created", "state", "settled", "delivered", "opened");

    @Inject
    transient NoticeService service;

    @Inject
    transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var notices = service.ofDay(Asked.optionalDay(request.getParameter("day")));
        var words = Words.of("fr.ent.web.communication.notification", Locale.FRENCH);
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS.stream().map(column -> words.say("notices." + column)).toList());
        notices.rows().stream()
                .map(row -> new NoticeLine(row, notices.zone(), Locale.FRENCH))
                .map(line -> cells(line, words))
                .forEach(rows::add);
        notices.calls().stream()
                .map(row -> new CallLine(row, notices.zone(), Locale.FRENCH))
                .map(line -> cells(line, words))
                .forEach(rows::add);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"notices-" + caller.school() + "-" + notices.day() + ".csv\"");
        response.getOutputStream()
                .write((Spreadsheet.MARK + Spreadsheet.rows(Spreadsheet.FORM, rows)).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cells(NoticeLine line, Words words) {
        var row = line.getRow();
        return List.of(
                line.getPupil(),
                words.say("NoticeKind." + row.kind()) + " " + line.getTime(),
                line.getRecipient(),
                words.say("NoticeChannel." + row.channel()),
                line.getCreated(),
                words.say("NoticeState." + row.state()),
                line.getSettled(),
                line.getDelivered(),
                line.getOpened());
    }

    private static List<String> cells(CallLine line, Words words) {
        var row = line.getRow();
        return Stream.of(
                        line.getPupil(),
                        words.say("notices.call"),
                        line.getCaller(),
                        "",
                        line.getWhen(),
                        words.say("PhoneOutcome." + row.outcome()),
                        row.note() == null ? "" : row.note(),
                        "",
                        "")
                .toList();
    }
}
