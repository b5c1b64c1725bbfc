package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.Change;
import fr.ent.ejb.schooling.attendance.RollCallSheet;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** One pupil of the sheet: what stood there, and what was typed. Getters, not record calls: thirty rows are drawn. */
public class PupilRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final String name;
    private final Observation was;
    private final List<EarlierHour> earlier;
    private Attendance attendance;
    private String minutes;

    PupilRow(RollCallSheet.Line line) {
        id = line.pupilId();
        name = line.pupil();
        was = line.seen();
        earlier = line.earlier().stream()
                .map(hour -> new EarlierHour(
                        Hours.of(hour.start()), hour.seen().attendance().name()))
                .toList();
        attendance = was.attendance();
        minutes = text(was.minutes());
    }

    /** What an earlier lesson of the day said. */
    public record EarlierHour(String hour, String kind) implements Serializable {}

    /** Takes what a plain form sent of this pupil. */
    void take(Map<String, String> sent) {
        var choice = sent.get(getRadio());
        if (choice != null) {
            attendance = Attendance.valueOf(choice);
            minutes = sent.getOrDefault(getMinutesField(), "").strip();
        }
    }

    /** Was something typed that does not stand there yet? */
    boolean isChanged() {
        return attendance != was.attendance() || attendance == Attendance.LATE && !minutes.equals(text(was.minutes()));
    }

    /** @throws BrokenRule when the minutes are no number or out of range */
    Change change() {
        return new Change(was, new Observation(attendance, attendance == Attendance.LATE ? number(minutes) : null));
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getRadio() {
        return "p" + id;
    }

    public String getMinutesField() {
        return "m" + id;
    }

    public String getMinutes() {
        return minutes;
    }

    public String getWas() {
        return was.attendance().name();
    }

    public String getWasMinutes() {
        return text(was.minutes());
    }

    public List<EarlierHour> getEarlier() {
        return earlier;
    }

    public boolean isPresent() {
        return attendance == Attendance.PRESENT;
    }

    public boolean isAbsent() {
        return attendance == Attendance.ABSENT;
    }

    public boolean isLate() {
        return attendance == Attendance.LATE;
    }

    public boolean isInfirmary() {
        return attendance == Attendance.INFIRMARY;
    }

    private static String text(Integer number) {
        return number == null ? "" : number.toString();
    }

    private static Integer number(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        BrokenRule.when(!typed.matches("\\d{1,3}"), "attendance.minutes.outOfRange", Observation.LATEST);
        return Integer.valueOf(typed);
    }
}
