package fr.ent.ejb.schooling.attendance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.halfday.AbsenceBook;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.ejb.schooling.timetable.DayLesson;
import fr.ent.ejb.schooling.timetable.LessonsOfDay;
import fr.ent.persistence.schooling.attendance.AbsenceFact;
import fr.ent.persistence.schooling.attendance.AbsenceRepository;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.PupilEntry;
import fr.ent.persistence.schooling.attendance.RollCallRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pupil and his guardians read of his presence: closed calls and what the school keeps of absences. Each method refuses every pupil
 * of whom the caller may not read that, and costs the same number of queries for one child and for five.
 */
@Stateless
@RolesAllowed({Role.PUPIL, Role.GUARDIAN})
public class PupilAbsencesService {

    /** How far back the home looks. */
    static final int RECENT_DAYS = 14;

    @Inject
    PupilAccess access;

    @Inject
    RollCallRepository rollCalls;

    @Inject
    AbsenceBook book;

    @Inject
    AbsenceRepository absences;

    @Inject
    LessonsOfDay lessonsOfDay;

    @Inject
    Clock clock;

    @Inject
    Event<AbsencesRead> reads;

    /** The current school year: the half-days that count, and what the school notes. Eleven queries at most. */
    public PupilPresence ofYear(long pupilId) {
        var today = todayOf(access.requireDailyLife(pupilId));
        reads.fire(new AbsencesRead(pupilId));
        var firstDay = LocalDate.of(SchoolYear.firstYearOf(today), Month.SEPTEMBER, 1);
        var count = book.ofFamily(List.of(pupilId), firstDay, today).get(pupilId);
        var noted = absences
                .ofPupils(List.of(pupilId), firstDay, firstDay.plusYears(1).minusDays(1))
                .stream()
                .filter(fact -> fact.state() != AbsenceState.CANCELLED)
                .sorted(Comparator.comparing(AbsenceFact::from).reversed())
                .map(NotedAbsence::of)
                .toList();
        return new PupilPresence(count, noted);
    }

    /** What the last fourteen days say of each of these pupils; who has nothing is not in the map. One query. */
    public Map<Long, List<PupilAbsence>> latest(Collection<Long> pupilIds) {
        pupilIds.forEach(access::requireDailyLife);
        // the latest day of any time zone: nobody has a closed call in his tomorrow
        var to = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        return rollCalls.ofPupils(pupilIds, to.minusDays(RECENT_DAYS), to).stream()
                .collect(groupingBy(PupilEntry::pupilId, mapping(PupilAbsence::of, toList())));
    }

    /** The lessons of each of these pupils today, in the time zone of his school, by hour. Three queries a time zone. */
    public Map<Long, List<DayLesson>> lessonsToday(Collection<Long> pupilIds) {
        var byDay = pupilIds.stream()
                .map(access::requireLessons)
                .collect(groupingBy(this::todayOf, mapping(FamilyPupil::id, toList())));
        var lessons = new HashMap<Long, List<DayLesson>>();
        byDay.forEach((day, ids) -> lessons.putAll(lessonsOfDay.ofPupils(ids, day)));
        return lessons;
    }

    private LocalDate todayOf(FamilyPupil pupil) {
        return pupil.dayAt(clock.instant());
    }
}
