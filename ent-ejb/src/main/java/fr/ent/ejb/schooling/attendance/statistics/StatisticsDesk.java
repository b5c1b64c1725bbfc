package fr.ent.ejb.schooling.attendance.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.attendance.halfday.AbsenceBook;
import fr.ent.ejb.schooling.attendance.halfday.CountedHalfDay;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import fr.ent.ejb.schooling.attendance.halfday.Standing;
import fr.ent.persistence.schooling.attendance.AbsenceFact;
import fr.ent.persistence.schooling.attendance.AbsenceRepository;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.statistics.DivisionLevel;
import fr.ent.persistence.schooling.attendance.statistics.StatisticsRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.timetable.PupilPlace;
import fr.ent.persistence.schooling.timetable.PupilWeekRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What statistics and their rows read alike, in the school of the caller: the counts are those of the one engine. */
@ApplicationScoped
public class StatisticsDesk {

    @Inject
    AbsenceBook book;

    @Inject
    StatisticsRepository parts;

    @Inject
    PupilWeekRepository weeks;

    @Inject
    AbsenceRepository absences;

    @Inject
    Caller caller;

    /** Some pupils over some days: what they missed, where they were, and why. */
    record Reading(
            Map<Long, PupilCount> counts,
            Map<Long, List<PupilPlace>> places,
            Map<Long, String> labels,
            Map<Long, List<AbsenceFact>> facts) {

        /** The label of his division on that day, "" for none. */
        String division(long pupil, LocalDate day) {
            return places.getOrDefault(pupil, List.of()).stream()
                    .filter(place -> place.covers(day))
                    .map(place -> labels.get(place.structureId()))
                    .sorted()
                    .findFirst()
                    .orElse("");
        }

        /** The record that gives the reason of a half-day: accepted ones first. It labels what is counted, and counts nothing. */
        AbsenceFact reason(long pupil, CountedHalfDay half) {
            if (half.standing() == Standing.UNEXPLAINED) {
                return null;
            }
            return facts.getOrDefault(pupil, List.of()).stream()
                    .filter(fact -> fact.reasonId() != null && fact.touches(half.day()))
                    .filter(fact -> half.lessons().stream()
                            .filter(lesson -> lesson.missed() > 0)
                            .anyMatch(lesson -> fact.from().isBefore(half.day().atTime(lesson.end()))
                                    && fact.to().isAfter(half.day().atTime(lesson.start()))))
                    .min(Comparator.comparing((AbsenceFact fact) -> !fact.isAccepted())
                            .thenComparing(AbsenceFact::id))
                    .orElse(null);
        }
    }

    /** Reads them: at most fifteen queries, for one pupil as for a school. */
    Reading read(Collection<Long> pupils, List<DivisionLevel> divisions, LocalDate from, LocalDate to) {
        var labels = divisions.stream().collect(toMap(DivisionLevel::id, DivisionLevel::label));
        return new Reading(
                book.ofSchool(caller.schoolId(), pupils, from, to),
                weeks.places(pupils, from, to).stream()
                        .filter(place -> labels.containsKey(place.structureId()))
                        .collect(groupingBy(PupilPlace::pupilId)),
                labels,
                absences.ofPupils(pupils, from, to).stream()
                        .filter(fact -> fact.schoolId() == caller.schoolId())
                        .filter(fact -> fact.state() != AbsenceState.CANCELLED)
                        .collect(groupingBy(AbsenceFact::pupilId)));
    }

    List<DivisionLevel> divisions(LocalDate day) {
        return parts.divisions(caller.schoolId(), SchoolYear.firstYearOf(day));
    }
}
