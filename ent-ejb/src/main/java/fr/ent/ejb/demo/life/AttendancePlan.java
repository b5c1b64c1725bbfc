package fr.ent.ejb.demo.life;

import fr.ent.ejb.demo.school.DemoPupil;
import fr.ent.ejb.demo.school.DemoSchool;
import fr.ent.ejb.demo.school.DemoYear;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Who is absent, late or unwell when, over the term: illnesses of some days, half-days missed, late mornings. One draw for
 * each pupil and day, so that a pupil's absences do not depend on the others.
 */
final class AttendancePlan {

    private static final LocalTime NOON = LocalTime.of(12, 15);
    private static final LocalTime FIRST_LESSON_OVER = LocalTime.of(8, 50);
    private static final int ILL_PERMILLE = 15;
    private static final int HALF_DAY_PERMILLE = 12;
    private static final int LATE_PERMILLE = 28;
    private static final int INFIRMARY_PERMILLE = 4;
    private static final int LONGEST_LATENESS = 35;
    private static final int LONGEST_ILLNESS = 3;

    private final Set<HalfDay> missed = new HashSet<>();
    private final Map<HalfDay, Integer> late = new HashMap<>();
    private final Map<HalfDay, LocalTime> unwell = new HashMap<>();

    private record HalfDay(String pupil, LocalDate day, boolean morning) {}

    AttendancePlan(DemoSchool school, DemoYear year) {
        var days = new TermDays(year, school.plan().weeks()).days();
        school.pupils().stream().filter(DemoPupil::present).forEach(pupil -> draw(pupil.id(), days));
    }

    /** How a pupil is at the lesson that starts then. */
    Observation at(String pupil, LocalDate day, LocalTime start) {
        var half = new HalfDay(pupil, day, start.isBefore(NOON));
        if (missed.contains(half)) {
            return Observation.of(Attendance.ABSENT);
        }
        if (late.containsKey(half) && (start.isBefore(FIRST_LESSON_OVER) || isFirstAfternoon(start))) {
            return Observation.late(late.get(half));
        }
        return start.equals(unwell.get(half)) ? Observation.of(Attendance.INFIRMARY) : Observation.ORDINARY;
    }

    private static boolean isFirstAfternoon(LocalTime start) {
        return !start.isBefore(NOON) && start.isBefore(NOON.plusMinutes(90));
    }

    private void draw(String pupil, List<LocalDate> days) {
        var random = new SplittableRandom(pupil.hashCode());
        for (int i = 0; i < days.size(); i++) {
            int drawn = random.nextInt(1000);
            boolean morning = random.nextInt(100) < 70;
            int length = 1 + random.nextInt(LONGEST_ILLNESS);
            int minutes = 3 + random.nextInt(LONGEST_LATENESS - 3);
            var half = new HalfDay(pupil, days.get(i), morning);
            if (drawn < ILL_PERMILLE) {
                days.subList(i, Math.min(days.size(), i + length)).forEach(day -> miss(pupil, day));
            } else if (drawn < ILL_PERMILLE + HALF_DAY_PERMILLE) {
                missed.add(half);
            } else if (drawn < ILL_PERMILLE + HALF_DAY_PERMILLE + LATE_PERMILLE) {
                late.put(half, minutes);
            } else if (drawn < ILL_PERMILLE + HALF_DAY_PERMILLE + LATE_PERMILLE + INFIRMARY_PERMILLE) {
                unwell.put(half, morning ? LocalTime.of(10, 10) : LocalTime.of(14, 25));
            }
        }
    }

    private void miss(String pupil, LocalDate day) {
        missed.add(new HalfDay(pupil, day, true));
        missed.add(new HalfDay(pupil, day, false));
    }
}
