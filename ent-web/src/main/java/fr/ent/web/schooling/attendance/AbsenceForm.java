package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.AbsenceEntry;
import fr.ent.ejb.schooling.attendance.KeptAbsence;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** An absence as its form writes it: days, and hours that may be left out for whole days. */
public class AbsenceForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private Long id;
    private int version;
    private AbsenceKind kind = AbsenceKind.ABSENCE;
    private LocalDate firstDay;
    private String from = "";
    private LocalDate lastDay;
    private String to = "";
    private Long reason;

    static AbsenceForm on(LocalDate day) {
        var form = new AbsenceForm();
        form.firstDay = day;
        return form;
    }

    static AbsenceForm of(KeptAbsence kept) {
        var form = new AbsenceForm();
        form.id = kept.id();
        form.version = kept.version();
        form.kind = kept.kind();
        form.firstDay = kept.from().toLocalDate();
        form.from = written(kept.from().toLocalTime(), LocalTime.MIDNIGHT);
        form.lastDay = kept.to() == null ? null : kept.to().toLocalDate();
        form.to = kept.to() == null ? "" : written(kept.to().toLocalTime(), LAST_MINUTE);
        form.reason = kept.reasonId();
        return form;
    }

    private static String written(LocalTime hour, LocalTime whole) {
        return hour.equals(whole) ? "" : Hours.of(hour);
    }

    AbsenceEntry entry() {
        var begins = firstDay.atTime(hour(from, LocalTime.MIDNIGHT));
        return new AbsenceEntry(kind, begins, end(), reason);
    }

    /** Of who is at the infirmary and has no hour yet, none; else the end of the last day, or of the first. */
    private LocalDateTime end() {
        if (kind == AbsenceKind.INFIRMARY && isBlank(to)) {
            return null;
        }
        return (lastDay == null ? firstDay : lastDay).atTime(hour(to, LAST_MINUTE));
    }

    static LocalTime hour(String typed, LocalTime usual) {
        if (isBlank(typed)) {
            return usual;
        }
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException nonsense) {
            throw new BrokenRule("attendance.absence.hour");
        }
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    /** Is it one that the school keeps already? */
    public boolean isKept() {
        return id != null;
    }

    public AbsenceKind getKind() {
        return kind;
    }

    public void setKind(AbsenceKind kind) {
        this.kind = kind;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public Long getReason() {
        return reason;
    }

    public void setReason(Long reason) {
        this.reason = reason;
    }
}
