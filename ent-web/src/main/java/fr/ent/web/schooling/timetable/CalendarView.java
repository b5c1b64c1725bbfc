package fr.ent.web.schooling.timetable;

import fr.ent.ejb.schooling.timetable.SchoolCalendarService;
import fr.ent.ejb.schooling.timetable.SchoolYearDays;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.timetable.OpeningHours;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Behind schooling/timetable/calendar.xhtml: the days on which a school opens. */
@Named
@ViewScoped
public class CalendarView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "calendar?faces-redirect=true";

    @Inject
    transient SchoolCalendarService service;

    private SchoolYearDays calendar;
    private List<String> weekdays;
    private List<String> morningsOnly;
    private String morning;
    private String afternoon;
    private String end;
    private boolean alsaceMoselle;
    private LocalDate from;
    private LocalDate to;
    private String label;

    public void load() {
        calendar = service.calendar();
        weekdays = calendar.openWeekdays().stream().sorted().map(Enum::name).toList();
        morningsOnly = calendar.morningsOnly().stream().sorted().map(Enum::name).toList();
        morning = calendar.hours().morning().toString();
        afternoon = calendar.hours().afternoon().toString();
        end = calendar.hours().end().toString();
        alsaceMoselle = calendar.alsaceMoselle();
    }

    /** Keeps the hours, and the weekdays without an afternoon. */
    public String saveHours() {
        service.open(new OpeningHours(hour(morning), hour(afternoon), hour(end)), days(morningsOnly));
        return AGAIN;
    }

    private static LocalTime hour(String typed) {
        try {
            return LocalTime.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException unreadable) {
            throw new BrokenRule("timetable.hours.order");
        }
    }

    private static Set<DayOfWeek> days(List<String> names) {
        return names.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }

    /** Keeps weekdays and local law. */
    public String saveWeek() {
        service.open(days(weekdays), alsaceMoselle);
        return AGAIN;
    }

    /** Adds a closure; one day when no last day is given. */
    public String close() {
        service.close(from, to == null ? from : to, label);
        return AGAIN;
    }

    /** Takes a closure back. */
    public String reopen(long closure) {
        service.reopen(closure);
        return AGAIN;
    }

    /** What people call the weekdays, and what a form sends. */
    public Map<String, String> getWeekdayChoices() {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(DayOfWeek.values())
                .forEach(day -> choices.put(
                        day.getDisplayName(
                                TextStyle.FULL,
                                FacesContext.getCurrentInstance().getViewRoot().getLocale()),
                        day.name()));
        return choices;
    }

    /** "23 novembre 2026". */
    public String show(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(FacesContext.getCurrentInstance().getViewRoot().getLocale())
                .format(day);
    }

    public SchoolYearDays getCalendar() {
        return calendar;
    }

    public List<String> getWeekdays() {
        return weekdays;
    }

    public void setWeekdays(List<String> weekdays) {
        this.weekdays = weekdays;
    }

    public List<String> getMorningsOnly() {
        return morningsOnly;
    }

    public void setMorningsOnly(List<String> morningsOnly) {
        this.morningsOnly = morningsOnly;
    }

    public String getMorning() {
        return morning;
    }

    public void setMorning(String morning) {
        this.morning = morning;
    }

    public String getAfternoon() {
        return afternoon;
    }

    public void setAfternoon(String afternoon) {
        this.afternoon = afternoon;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }

    public boolean isAlsaceMoselle() {
        return alsaceMoselle;
    }

    public void setAlsaceMoselle(boolean alsaceMoselle) {
        this.alsaceMoselle = alsaceMoselle;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
