package fr.ent.ejb.schooling.directory;

import fr.ent.persistence.schooling.directory.School;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a school decides for itself.
 *
 * @param noon the hour that parts the morning from the afternoon, in the school's own time
 * @param guardianDelayHours how long after the pupils the guardians read a mark: 0 to 168 hours
 * @param dailyLifeForInCharge do persons in charge, not legal guardians, read timetable and absences?
 * @param holidayZone A, B, C, or OWN
 * @param timeZone of the tz database
 * @param contact how families reach the school
 * @param removalsPercent which part of a kind may disappear from a file before a person looks twice: 1 to 50 per cent
 * @param version of the school as it was read
 */
public record SchoolSettings(
        LocalTime noon,
        int guardianDelayHours,
        boolean dailyLifeForInCharge,
        String holidayZone,
        String timeZone,
        Contact contact,
        int removalsPercent,
        int version)
        implements Serializable {

    /** Guardians wait at most so many hours for a mark. */
    public static final int LONGEST_DELAY_HOURS = School.LONGEST_DELAY_HOURS;

    /** The largest part that may disappear unseen. */
    public static final int MOST_REMOVALS_PERCENT = School.MOST_REMOVALS_PERCENT;

    /** What a zone of holidays may be. */
    public static final List<String> HOLIDAY_ZONES = School.HOLIDAY_ZONES;

    /** Telephone and mail, each perhaps empty. What is typed here wins over the ministry's file. */
    public record Contact(String phone, String mail) implements Serializable {

        /** Nobody knows. */
        public static final Contact NONE = new Contact("", "");
    }

    static SchoolSettings of(School school) {
        return new SchoolSettings(
                school.noon(),
                (int) school.guardianDelay().toHours(),
                school.isDailyLifeOpenToPersonsInCharge(),
                school.holidayZone(),
                school.zone().getId(),
                new Contact(school.phone().orElse(""), school.mail().orElse("")),
                school.removalsPercent(),
                school.version());
    }

    /** "guardianDelayHours 0 -> 24", one line for each setting that is not the same in the other. */
    List<String> changesFrom(SchoolSettings before) {
        var former = before.written();
        return written().entrySet().stream()
                .filter(setting -> !setting.getValue().equals(former.get(setting.getKey())))
                .map(setting -> setting.getKey() + " " + former.get(setting.getKey()) + " -> " + setting.getValue())
                .toList();
    }

    private Map<String, String> written() {
        var all = new LinkedHashMap<String, String>();
        all.put("noon", noon.toString());
        all.put("guardianDelayHours", String.valueOf(guardianDelayHours));
        all.put("dailyLifeForInCharge", String.valueOf(dailyLifeForInCharge));
        all.put("holidayZone", holidayZone);
        all.put("timeZone", timeZone);
        all.put("removalsPercent", String.valueOf(removalsPercent));
        all.put("phone", contact.phone());
        all.put("mail", contact.mail());
        return all;
    }
}
