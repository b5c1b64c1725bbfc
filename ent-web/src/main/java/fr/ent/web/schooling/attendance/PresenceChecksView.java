package fr.ent.web.schooling.attendance;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.attendance.PresenceCheck;
import fr.ent.ejb.schooling.attendance.PresenceCheck.Finding;
import fr.ent.ejb.schooling.attendance.PresenceCheckService;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** Behind schooling/attendance/presence-checks.xhtml: what does not fit in the calls and records of a day. */
@Named
@RequestScoped
public class PresenceChecksView {

    @Inject
    PresenceCheckService service;

    @Inject
    Caller caller;

    private String day;
    private LocalDate shown;
    private PresenceCheck check;

    /** Looks through the day, today when the address names none. */
    public void load() {
        var wanted = Asked.optionalDay(day);
        shown = wanted == null ? caller.today() : wanted;
        check = service.check(shown);
    }

    /** "lundi 23 novembre 2026". */
    public String getDate() {
        return words().written().fullDate(shown);
    }

    /** One sentence each. */
    public List<Line> getFindings() {
        var words = words();
        return check.findings().stream().map(finding -> line(finding, words)).toList();
    }

    /** Lessons that are over and have no closed call. */
    public List<LessonRow> getMissing() {
        return check.missing().stream().map(LessonRow::new).toList();
    }

    /**
     * Something to look at.
     *
     * @param pupil "MARTIN Léa"
     * @param what "Présent en Latin de 9 h à 10 h, absent au même moment en Mathématiques"
     */
    public record Line(long pupilId, String pupil, String what) {}

    private static Line line(Finding finding, Words words) {
        return new Line(
                finding.pupilId(),
                finding.pupil(),
                words.say(
                        "presenceChecks." + finding.kind(),
                        words.written().hour(finding.start()),
                        words.written().hour(finding.end()),
                        finding.subject(),
                        finding.other()));
    }

    private static Words words() {
        return Words.of("fr.ent.web.schooling.presence");
    }

    public boolean isToday() {
        return shown.equals(caller.today());
    }

    public LocalDate getShown() {
        return shown;
    }

    public String getPrevious() {
        return shown.minusDays(1).toString();
    }

    public String getNext() {
        return shown.plusDays(1).toString();
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }
}
