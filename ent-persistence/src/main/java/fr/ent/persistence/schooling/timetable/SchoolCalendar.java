package fr.ent.persistence.schooling.timetable;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.School;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a school adds to the zone that it follows: its weekdays with lessons, its own closures, Alsace-Moselle local law. */
@Entity
@Table(name = "school_calendar")
public class SchoolCalendar extends Identified {

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", nullable = false, updatable = false)
    private School school;

    @Column(name = "alsace_moselle", nullable = false)
    private boolean alsaceMoselle;

    @Column(name = "open_weekdays", nullable = false, length = 7)
    private String openWeekdays;

    @Column(name = "morning_start")
    private LocalTime morningStart;

    @Column(name = "afternoon_start")
    private LocalTime afternoonStart;

    @Column(name = "day_end")
    private LocalTime dayEnd;

    @Column(name = "mornings_only", nullable = false, length = 7)
    private String morningsOnly = "";

    @OneToMany(mappedBy = "calendar", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<SchoolClosure> closures = new ArrayList<>();

    protected SchoolCalendar() {}

    /** Monday to Saturday (the timetable says what Saturday holds), no closure, no local law. */
    public SchoolCalendar(School school) {
        this.school = school;
        openOn(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
    }

    /** Has lessons on these weekdays, at least one. */
    public final void openOn(Set<DayOfWeek> weekdays) {
        BrokenRule.when(weekdays.isEmpty(), "timetable.week.empty");
        openWeekdays = digits(weekdays);
    }

    /**
     * Has lessons between these hours, and none in the afternoon of some weekdays.
     *
     * @throws BrokenRule timetable.hours.noon when the noon of the school is not between its morning and its afternoon
     */
    public void openBetween(OpeningHours hours, Set<DayOfWeek> mornings) {
        var noon = school.noon();
        BrokenRule.when(
                !hours.morning().isBefore(noon) || noon.isAfter(hours.afternoon()), "timetable.hours.noon", noon);
        morningStart = hours.morning();
        afternoonStart = hours.afternoon();
        dayEnd = hours.end();
        morningsOnly = digits(mornings);
    }

    private static String digits(Set<DayOfWeek> weekdays) {
        return weekdays.stream()
                .sorted()
                .map(weekday -> String.valueOf(weekday.getValue()))
                .collect(joining());
    }

    private static Set<DayOfWeek> weekdays(String digits) {
        return digits.chars()
                .mapToObj(digit -> DayOfWeek.of(Character.digit(digit, 10)))
                .collect(toUnmodifiableSet());
    }

    /** Keeps Good Friday and 26 December, as Bas-Rhin, Haut-Rhin and Moselle do. */
    public void keepLocalLaw(boolean kept) {
        alsaceMoselle = kept;
    }

    /** Closes the school on some days. */
    public void close(SchoolClosure closure) {
        closure.belongTo(this);
        closures.add(closure);
    }

    /** Takes a closure back; says whether there was one of that id. */
    public boolean reopen(long closureId) {
        return closures.removeIf(closure -> closure.id() == closureId);
    }

    /** The school's own closure of this day, if any. */
    public Optional<SchoolClosure> closureOn(LocalDate day) {
        return closures.stream().filter(closure -> closure.covers(day)).findFirst();
    }

    /** All closures that the school typed, oldest first. */
    public List<SchoolClosure> closures() {
        return closures.stream()
                .sorted(Comparator.comparing(SchoolClosure::firstDay))
                .toList();
    }

    /** Has it lessons on such a weekday? */
    public boolean opensOn(DayOfWeek weekday) {
        return openWeekdays().contains(weekday);
    }

    /** Weekdays with lessons. */
    public Set<DayOfWeek> openWeekdays() {
        return weekdays(openWeekdays);
    }

    /** Between which hours. */
    public OpeningHours hours() {
        return morningStart == null ? OpeningHours.USUAL : new OpeningHours(morningStart, afternoonStart, dayEnd);
    }

    /** Weekdays without an afternoon. */
    public Set<DayOfWeek> morningsOnly() {
        return weekdays(morningsOnly);
    }

    /** Its school, whose zone and time zone count. */
    public School school() {
        return school;
    }

    /** Good Friday and 26 December are holidays too. */
    public boolean alsaceMoselle() {
        return alsaceMoselle;
    }
}
