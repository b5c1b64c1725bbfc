package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.Board;
import fr.ent.ejb.schooling.attendance.CallState;
import fr.ent.ejb.schooling.attendance.RollCallDayService;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Written;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Behind schooling/attendance/board.xhtml: the calls of a day, and who was absent. */
@Named
@RequestScoped
public class BoardView {

    private static final Set<CallState> TO_CHASE = EnumSet.of(CallState.LATE, CallState.MISSING);

    @Inject
    RollCallDayService calls;

    private String day;
    private Board board;
    private List<LessonRow> rows;
    private List<AbsentRow> absent = List.of();
    private List<HourRow> hour = List.of();
    private boolean familiesShown;

    public void load() {
        board = calls.board(Asked.optionalDay(day));
        rows = board.lessons().stream().map(LessonRow::new).toList();
        if (board.namesShown()) {
            var pupils = calls.absentOn(board.day());
            absent = pupils.stream().map(AbsentRow::new).toList();
            hour = HourRow.at(board.now(), pupils);
        }
        if (board.today() && !hour.isEmpty()) {
            var pupils = hour.stream().map(HourRow::pupil).distinct().toList();
            var families = calls.families(board.day(), pupils);
            familiesShown = families != null;
            hour = hour.stream()
                    .map(row -> familiesShown ? row.told(families.get(row.pupil())) : row)
                    .toList();
        }
    }

    /** "lundi 23 novembre 2026". */
    public String getDate() {
        return Written.in(FacesContext.getCurrentInstance().getViewRoot().getLocale())
                .fullDate(board.day());
    }

    /** Calls that somebody must ask for. */
    public List<LessonRow> getToChase() {
        return rows.stream()
                .filter(row -> TO_CHASE.contains(row.getCall().state()))
                .toList();
    }

    /** All the others. */
    public List<LessonRow> getOthers() {
        return rows.stream()
                .filter(row -> !TO_CHASE.contains(row.getCall().state()))
                .toList();
    }

    public long getDone() {
        return board.count(CallState.DONE);
    }

    public long getLate() {
        return board.count(CallState.LATE);
    }

    public long getMissing() {
        return board.count(CallState.MISSING);
    }

    public long getWaiting() {
        return board.count(CallState.TO_COME) + board.count(CallState.DUE);
    }

    public String getPrevious() {
        return board.day().minusDays(1).toString();
    }

    public String getNext() {
        return board.day().plusDays(1).toString();
    }

    public Board getBoard() {
        return board;
    }

    /** "10:05", in the school. */
    public String getNow() {
        return Hours.of(board.now());
    }

    /** Who is absent from a lesson that goes on. */
    public List<HourRow> getHour() {
        return hour;
    }

    /** May the reader call families, and so see how far they are told? */
    public boolean isFamiliesShown() {
        return familiesShown;
    }

    public List<AbsentRow> getAbsent() {
        return absent;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }
}
