package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.RollCallDayService;
import fr.ent.ejb.schooling.attendance.TeacherDay;
import fr.ent.web.kernel.Written;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import java.util.List;

/** Behind schooling/attendance/my-lessons.xhtml. */
@Named
@RequestScoped
public class MyLessonsView {

    private static final int STEP = 5;

    @Inject
    RollCallDayService calls;

    private TeacherDay day;
    private List<LessonRow> rows;

    public void load() {
        day = calls.myDay();
        rows = day.lessons().stream().map(LessonRow::new).toList();
    }

    /** "lundi 23 novembre 2026". */
    public String getDate() {
        return Written.in(FacesContext.getCurrentInstance().getViewRoot().getLocale())
                .fullDate(day.day());
    }

    /** The hour proposed for a call without a timetable: now, to the last five minutes. */
    public String getProposedStart() {
        var now = day.now();
        return Hours.of(LocalTime.of(now.getHour(), now.getMinute() / STEP * STEP));
    }

    public TeacherDay getDay() {
        return day;
    }

    public List<LessonRow> getRows() {
        return rows;
    }
}
