package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.Change;
import fr.ent.ejb.schooling.attendance.RollCallSheet;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.web.kernel.Asked;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One pupil of the sheet: what stood there, and what was typed; every word ready, since thirty rows are drawn and a bundle
 * asked in each of their cells costs more than the rest of the page.
 *
 * @param earlier "absent à 08:00, en retard à 09:00"; empty when earlier lessons of the day said nothing
 * @param seen what stood on the screen on which it is typed
 * @param minutes as typed; empty for none
 */
public record PupilRow(
        long id, String name, String earlier, Observation seen, Attendance attendance, String minutes, RowWords words) {

    /** Of nobody: what a script fills in. */
    static PupilRow blank(RowWords words) {
        return new PupilRow(0, "", "", Observation.ORDINARY, Attendance.PRESENT, "", words);
    }

    static PupilRow of(RollCallSheet.Line line, RowWords words) {
        var earlier = line.earlier().stream()
                .map(hour -> words.earlier(hour.seen().attendance()) + " " + Hours.of(hour.start()))
                .collect(Collectors.joining(", "));
        var seen = line.seen();
        return new PupilRow(
                line.pupilId(), line.pupil(), earlier, seen, seen.attendance(), text(seen.minutes()), words);
    }

    /**
     * The same pupil with what a plain form sent of him.
     *
     * @param before what stood on the screen on which it was typed
     */
    PupilRow typed(Map<String, String> sent, Observation before) {
        var choice = sent.get(radio());
        return choice == null
                ? new PupilRow(id, name, earlier, before, before.attendance(), text(before.minutes()), words)
                : new PupilRow(
                        id,
                        name,
                        earlier,
                        before,
                        Asked.constant(Attendance.class, choice),
                        sent.getOrDefault(minutesField(), "").strip(),
                        words);
    }

    /** Was something typed that did not stand there yet? */
    boolean isChanged() {
        return attendance != seen.attendance() || attendance == Attendance.LATE && !minutes.equals(wasMinutes());
    }

    /** @throws BrokenRule when the minutes are no number or out of range */
    Change change() {
        return new Change(seen, new Observation(attendance, attendance == Attendance.LATE ? number(minutes) : null));
    }

    public String radio() {
        return "p" + id;
    }

    public String minutesField() {
        return "m" + id;
    }

    public String minutesLabel() {
        return words.minutes() + ", " + name;
    }

    public String was() {
        return seen.attendance().name();
    }

    public String wasMinutes() {
        return text(seen.minutes());
    }

    /** "Retard 12 min"; empty for who was there. */
    public String state() {
        if (attendance == Attendance.PRESENT) {
            return "";
        }
        var word = words.of(attendance);
        return minutes.isEmpty() ? word : word + " " + minutes + " " + words.minutesShort();
    }

    /** How the state is coloured. */
    public String tone() {
        return switch (attendance) {
            case ABSENT -> "tag bad";
            case LATE -> "tag care";
            default -> "tag";
        };
    }

    /** For the radio of each attendance: "checked" when it is the one chosen; else nothing, and no attribute is written. */
    public String present() {
        return chosen(Attendance.PRESENT);
    }

    public String absent() {
        return chosen(Attendance.ABSENT);
    }

    public String late() {
        return chosen(Attendance.LATE);
    }

    public String infirmary() {
        return chosen(Attendance.INFIRMARY);
    }

    private String chosen(Attendance radio) {
        return attendance == radio ? "checked" : "";
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
