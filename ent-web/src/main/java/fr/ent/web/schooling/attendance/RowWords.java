package fr.ent.web.schooling.attendance;

import fr.ent.persistence.schooling.attendance.Attendance;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that every row of a sheet repeats, looked up once. */
public record RowWords(
        ResourceBundle bundle,
        String present,
        String absent,
        String late,
        String infirmary,
        String minutes,
        String minutesShort) {

    static RowWords in(Locale locale) {
        var bundle = ResourceBundle.getBundle("fr.ent.web.schooling.attendance", locale);
        return new RowWords(
                bundle,
                of(bundle, Attendance.PRESENT),
                of(bundle, Attendance.ABSENT),
                of(bundle, Attendance.LATE),
                of(bundle, Attendance.INFIRMARY),
                bundle.getString("rollCall.minutes"),
                bundle.getString("rollCall.minutesShort"));
    }

    String of(Attendance attendance) {
        return of(bundle, attendance);
    }

    String earlier(Attendance attendance) {
        return bundle.getString("rollCall.earlier." + attendance);
    }

    private static String of(ResourceBundle bundle, Attendance attendance) {
        return bundle.getString("Attendance." + attendance);
    }
}
