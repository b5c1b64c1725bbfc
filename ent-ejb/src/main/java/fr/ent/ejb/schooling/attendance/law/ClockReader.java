package fr.ent.ejb.schooling.attendance.law;

import fr.ent.ejb.schooling.attendance.halfday.AbsenceBook;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import fr.ent.persistence.schooling.attendance.law.AbsenteeismRepository;
import fr.ent.persistence.schooling.attendance.law.AbsenteeismSettings;
import fr.ent.persistence.schooling.attendance.law.MonthKind;
import fr.ent.persistence.schooling.attendance.law.Window;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Evaluates the pupils of a school from the first day of its year: at most thirteen queries, whatever their number. */
@ApplicationScoped
public class ClockReader {

    @Inject
    AbsenceBook book;

    @Inject
    AbsenteeismRepository rules;

    /** What pupils crossed until that day, the oldest windows first. */
    List<ClockFinding> findings(School school, LocalDate today) {
        var firstYear = SchoolYear.firstYearOf(today);
        var firstDay = LocalDate.of(firstYear, Month.SEPTEMBER, 1);
        var thresholds = thresholds(school, firstDay, today);
        var counts = book.ofSchool(school.id(), rules.pupils(school.id(), firstYear), firstDay, today);
        return findings(new LegalClock(firstYear), thresholds, counts);
    }

    private List<Threshold> thresholds(School school, LocalDate from, LocalDate to) {
        var month = rules.settings(school.id()).map(AbsenteeismSettings::month).orElse(MonthKind.CALENDAR);
        return Stream.concat(
                        LegalRules.on(from, to).stream().map(law -> Threshold.of(law, month)),
                        rules.thresholds(school.id(), from, to).stream().map(Threshold::of))
                .toList();
    }

    private static List<ClockFinding> findings(
            LegalClock clock, List<Threshold> thresholds, Map<Long, PupilCount> counts) {
        var found = new ArrayList<ClockFinding>();
        counts.forEach((pupil, count) -> thresholds.forEach(threshold -> clock.crossings(count, threshold)
                .forEach(window -> found.add(new ClockFinding(pupil, threshold.rule(), threshold.ownId(), window)))));
        found.sort(Comparator.comparing(ClockFinding::window, Comparator.comparing(Window::since))
                .thenComparing(ClockFinding::pupilId));
        return found;
    }
}
