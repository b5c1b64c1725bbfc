package fr.ent.web.schooling.attendance;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.attendance.CallState;
import fr.ent.ejb.schooling.attendance.LessonCall;
import fr.ent.ejb.schooling.attendance.RollCallSheet;
import fr.ent.ejb.schooling.attendance.TeacherSheets;
import fr.ent.ejb.schooling.attendance.TeacherSheetsService;
import fr.ent.web.kernel.JsonEndpoint;
import fr.ent.web.kernel.PostToken;
import fr.ent.web.kernel.Sentences;
import fr.ent.web.kernel.WhoCookie;
import fr.ent.web.kernel.Written;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

/** What calls.js keeps on a teacher's device for the day, and the token by which it sends later. */
@WebServlet("/schooling/attendance/my-lessons/sheets")
public class KeptSheets extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient TeacherSheetsService sheets;

    @Inject
    transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var today = sheets.ofToday();
        var date = Written.in(Sentences.language(request)).fullDate(today.day());
        JsonEndpoint.reply(response, Today.of(today, caller.zone(), Who.of(request), date));
    }

    /** Who asked, and what his posts must carry. */
    public record Who(String who, String token) {

        static Who of(HttpServletRequest request) {
            return new Who(
                    WhoCookie.word(request.getRemoteUser()),
                    PostToken.of(request).getToken());
        }
    }

    /**
     * The day.
     *
     * @param left milliseconds until it ends in the school
     */
    public record Today(String who, String token, String date, long left, List<Sheet> sheets) {

        static Today of(TeacherSheets today, ZoneId zone, Who who, String date) {
            return new Today(
                    who.who(),
                    who.token(),
                    date,
                    today.left().toMillis(),
                    today.sheets().stream().map(sheet -> Sheet.of(sheet, zone)).toList());
        }
    }

    /** One lesson; a closed one without names. */
    public record Sheet(
            long assignment,
            String day,
            String start,
            String end,
            long startMillis,
            String structure,
            String about,
            boolean closed,
            List<Pupil> pupils) {

        static Sheet of(TeacherSheets.Sheet sheet, ZoneId zone) {
            var lesson = sheet.lesson();
            var key = lesson.key();
            return new Sheet(
                    key.assignmentId(),
                    key.day().toString(),
                    Hours.of(key.start()),
                    Hours.of(lesson.end()),
                    key.startsAt(zone).toEpochMilli(),
                    lesson.structure(),
                    about(lesson),
                    lesson.state() == CallState.DONE,
                    sheet.lines().stream().map(Pupil::of).toList());
        }

        private static String about(LessonCall lesson) {
            return lesson.room().isEmpty() ? lesson.subject() : lesson.subject() + " · " + lesson.room();
        }
    }

    /** One pupil: his name, and what was said of him in this lesson. */
    public record Pupil(long id, String name, String was, Integer minutes) {

        static Pupil of(RollCallSheet.Line line) {
            return new Pupil(
                    line.pupilId(),
                    line.pupil(),
                    line.seen().attendance().name(),
                    line.seen().minutes());
        }
    }
}
