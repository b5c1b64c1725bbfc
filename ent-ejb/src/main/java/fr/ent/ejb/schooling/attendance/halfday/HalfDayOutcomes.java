package fr.ent.ejb.schooling.attendance.halfday;

import fr.ent.ejb.schooling.attendance.HalfDay;
import java.time.LocalDate;
import java.util.List;

/** How the lessons of one half-day went, together. */
record HalfDayOutcomes(List<LessonOutcome> outcomes, DayRecords records) {

    private Minutes due() {
        return Minutes.union(
                outcomes.stream().map(outcome -> outcome.lesson().minutes()).toList());
    }

    private Minutes missed() {
        return Minutes.union(outcomes.stream().map(LessonOutcome::missed).toList());
    }

    /** Any absence makes one, unless it only grazes the half-day. */
    boolean isAbsence() {
        var missed = missed().size();
        return missed > 0 && missed >= Math.min(CountingRules.GRAZE, due().size());
    }

    /** Was there something under the school's responsibility, and nothing else? */
    boolean isSpared() {
        return missed().isEmpty()
                && outcomes.stream().anyMatch(outcome -> !outcome.spared().isEmpty());
    }

    CountedHalfDay counted(LocalDate day, HalfDay half) {
        var missed = missed();
        return new CountedHalfDay(
                day,
                half,
                due().size(),
                missed.size(),
                records.standing(missed),
                records.isOnCard(missed),
                records.reasonOf(missed),
                lessons());
    }

    List<CountedLesson> lessons() {
        return outcomes.stream().map(LessonOutcome::counted).toList();
    }

    List<CountedLateness> latenesses(LocalDate day) {
        return outcomes.stream()
                .filter(LessonOutcome::isLateness)
                .map(outcome -> outcome.lateness(day, records))
                .toList();
    }
}
