package fr.ent.persistence.communication.notification;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** How a school tells families; a school that set nothing has what a new one says. */
@Entity
@Table(name = "notice_setting")
public class NoticeSetting extends Identified {

    /** Short messages to one person on one day. */
    public static final int USUAL_SMS_A_DAY = 4;

    /** Nobody is sent more, whatever the school wants. */
    public static final int MOST_SMS_A_DAY = 20;

    /** Under that nobody has had the time to read. */
    public static final int SHORTEST_MINUTES = 5;

    /** Beyond that the day is over. */
    public static final int LONGEST_MINUTES = 240;

    /** Reminders of one absence. */
    public static final int MOST_REMINDERS = 5;

    /** Days from one reminder to the next. */
    public static final int LONGEST_DAYS = 15;

    private static final int USUAL_MINUTES = 30;
    private static final int USUAL_DAYS = 2;
    private static final LocalTime USUAL_OPENING = LocalTime.of(7, 0);
    private static final LocalTime USUAL_CLOSING = LocalTime.of(20, 0);

    @Column(name = "school_id", nullable = false, updatable = false)
    private long schoolId;

    @Column(name = "sms_a_day", nullable = false)
    private int smsADay = USUAL_SMS_A_DAY;

    @Column(name = "escalate_minutes", nullable = false)
    private int minutes = USUAL_MINUTES;

    @Column(name = "reminder_days", nullable = false)
    private int reminderDays = USUAL_DAYS;

    @Column(name = "reminders_most", nullable = false)
    private int mostReminders = 1;

    @ElementCollection
    @CollectionTable(name = "notice_hours", joinColumns = @JoinColumn(name = "setting_id"))
    @MapKeyColumn(name = "weekday", length = 9)
    @MapKeyEnumerated(EnumType.STRING)
    private Map<DayOfWeek, NoticeHours> hours = usualHours();

    protected NoticeSetting() {}

    /** The usual settings. */
    public NoticeSetting(long schoolId) {
        this.schoolId = schoolId;
    }

    /** Every day but Sunday. */
    private static Map<DayOfWeek, NoticeHours> usualHours() {
        var usual = new HashMap<DayOfWeek, NoticeHours>();
        for (var day : DayOfWeek.values()) {
            if (day != DayOfWeek.SUNDAY) {
                usual.put(day, new NoticeHours(USUAL_OPENING, USUAL_CLOSING));
            }
        }
        return usual;
    }

    /**
     * Says how many short messages a person is sent on a day at most.
     *
     * @throws BrokenRule notification.sms.outOfRange under 0 or over 20
     */
    public void limitSms(int aDay) {
        BrokenRule.when(aDay < 0 || aDay > MOST_SMS_A_DAY, "notification.sms.outOfRange", MOST_SMS_A_DAY);
        this.smsADay = aDay;
    }

    /**
     * Says after how many minutes of silence the next channel is used.
     *
     * @throws BrokenRule notification.minutes.outOfRange under 5 or over 240
     */
    public void escalateAfter(int silent) {
        BrokenRule.when(
                silent < SHORTEST_MINUTES || silent > LONGEST_MINUTES,
                "notification.minutes.outOfRange",
                SHORTEST_MINUTES,
                LONGEST_MINUTES);
        this.minutes = silent;
    }

    /**
     * Says after how many days who is silent is reminded, and how often at most.
     *
     * @param most 0 for never
     * @throws BrokenRule notification.reminders.outOfRange
     */
    public void remind(int days, int most) {
        BrokenRule.when(
                days < 1 || days > LONGEST_DAYS || most < 0 || most > MOST_REMINDERS,
                "notification.reminders.outOfRange",
                LONGEST_DAYS,
                MOST_REMINDERS);
        this.reminderDays = days;
        this.mostReminders = most;
    }

    /**
     * Says between which hours what is not urgent leaves; a day without hours is quiet.
     *
     * @throws BrokenRule notification.hours.none when all days are
     */
    public void open(Map<DayOfWeek, NoticeHours> wanted) {
        BrokenRule.when(wanted.isEmpty(), "notification.hours.none");
        hours.keySet().retainAll(wanted.keySet());
        hours.putAll(wanted);
    }

    /** The first instant from then on that is not quiet: itself, or the next opening. */
    public Instant outOfQuiet(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        var today = hours.get(local.getDayOfWeek());
        if (today != null && local.toLocalTime().isBefore(today.closes())) {
            return local.toLocalTime().isBefore(today.opens()) ? at(local.toLocalDate(), today, zone) : instant;
        }
        var day = local.toLocalDate().plusDays(1);
        while (!hours.containsKey(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return at(day, hours.get(day.getDayOfWeek()), zone);
    }

    private static Instant at(LocalDate day, NoticeHours hours, ZoneId zone) {
        return day.atTime(hours.opens()).atZone(zone).toInstant();
    }

    /** When who is still silent is reminded of an absence told then, null for never. @param already how often he was */
    public Instant nextReminder(Instant told, int already, ZoneId zone) {
        return already >= mostReminders
                ? null
                : outOfQuiet(told.plus(Duration.ofDays((long) reminderDays * (already + 1))), zone);
    }

    /** Of which school. */
    public long schoolId() {
        return schoolId;
    }

    /** How many short messages a person is sent on a day at most. */
    public int smsADay() {
        return smsADay;
    }

    /** After how many minutes of silence the next channel is used. */
    public int minutes() {
        return minutes;
    }

    /** After how many days who is silent is reminded. */
    public int reminderDays() {
        return reminderDays;
    }

    /** How often at most. */
    public int mostReminders() {
        return mostReminders;
    }

    /** Between which hours what is not urgent leaves, by weekday; a day that is not there is quiet. */
    public Map<DayOfWeek, NoticeHours> hours() {
        return hours.isEmpty() ? Map.of() : new EnumMap<>(hours);
    }
}
