package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.CallState;
import fr.ent.ejb.schooling.attendance.LessonCall;

/** One lesson of a list with the state of its call, ready to be shown. */
public class LessonRow {

    private final LessonCall call;

    LessonRow(LessonCall call) {
        this.call = call;
    }

    public LessonCall getCall() {
        return call;
    }

    /** "08:00". */
    public String getFrom() {
        return Hours.of(call.key().start());
    }

    /** "08:55". */
    public String getTo() {
        return Hours.of(call.end());
    }

    public String getTeachers() {
        return String.join(", ", call.teachers());
    }

    /** Did somebody else than its teachers close the call? Then his name is worth its place. */
    public boolean isClosedByAnother() {
        return !call.closedBy().isEmpty() && !call.teachers().contains(call.closedBy());
    }

    /** Is it the lesson to call now? */
    public boolean isNow() {
        return call.state() == CallState.DUE || call.state() == CallState.LATE;
    }

    /** May its sheet be opened for typing or reading? */
    public boolean isStarted() {
        return call.state() != CallState.TO_COME || call.begun();
    }

    /** How a state is coloured, besides its word. */
    public String getTone() {
        return switch (call.state()) {
            case DONE -> "good";
            case LATE -> "care";
            case MISSING -> "bad";
            case DUE, TO_COME -> "";
        };
    }
}
