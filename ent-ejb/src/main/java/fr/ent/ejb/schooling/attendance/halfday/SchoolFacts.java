package fr.ent.ejb.schooling.attendance.halfday;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.ejb.schooling.timetable.SchoolDays;
import fr.ent.persistence.schooling.attendance.AbsenceFact;
import fr.ent.persistence.schooling.attendance.CalledEntry;
import fr.ent.persistence.schooling.attendance.CalledLesson;
import fr.ent.persistence.schooling.attendance.ExemptionFact;
import fr.ent.persistence.schooling.timetable.OpeningHours;
import fr.ent.persistence.schooling.timetable.PupilPlace;
import fr.ent.persistence.schooling.timetable.WeekSlot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one school knows of some pupils over some days.
 *
 * @param hours of a school, or a pupil, without a timetable
 * @param mondays of the weeks of each pattern of its timetable
 */
record SchoolFacts(
        CountingRules rules,
        SchoolDays days,
        OpeningHours hours,
        Set<DayOfWeek> morningsOnly,
        Timetable timetable,
        Said said) {

    /** The week of divisions and groups, and who is in them. */
    record Timetable(List<PupilPlace> places, List<WeekSlot> slots, Map<Long, Set<LocalDate>> mondays) {}

    /** What calls and records say, and exemptions. */
    record Said(
            List<CalledLesson> called,
            List<CalledEntry> entries,
            List<AbsenceFact> records,
            List<ExemptionFact> exemptions) {

        Map<Long, List<CalledEntry>> entriesByPupil() {
            return entries.stream().collect(groupingBy(CalledEntry::pupilId));
        }

        Map<Long, List<AbsenceFact>> recordsByPupil() {
            return records.stream().collect(groupingBy(AbsenceFact::pupilId));
        }
    }
}
