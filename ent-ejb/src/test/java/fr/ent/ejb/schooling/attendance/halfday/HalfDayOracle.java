package fr.ent.ejb.schooling.attendance.halfday;

import fr.ent.ejb.schooling.attendance.HalfDay;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.Attendance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The same counts, minute after minute, with bits instead of ranges: slow, plain, and written from the rules alone. */
final class HalfDayOracle {

    private static final int GRAZE = 5;

    private final CountingRules rules;
    private final List<Said> said;
    private final List<String> lines = new ArrayList<>();

    HalfDayOracle(CountingRules rules, List<Said> said) {
        this.rules = rules;
        this.said = said.stream()
                .filter(one -> one.state() != AbsenceState.CANCELLED)
                .toList();
    }

    /** One line for each half-day and each lateness, as {@link #lines(PupilCount)} writes them. */
    static List<String> lines(CountingRules rules, Map<LocalDate, List<DueLesson>> lessons, List<Said> said) {
        var oracle = new HalfDayOracle(rules, said);
        new TreeMap<>(lessons).forEach(oracle::day);
        return oracle.lines.stream().sorted().toList();
    }

    static List<String> lines(PupilCount count) {
        var lines = new ArrayList<String>();
        count.halfDays()
                .forEach(half -> lines.add(half.day() + " " + half.half() + " " + half.missed() + "/" + half.due() + " "
                        + half.standing() + " card " + half.onCard()));
        count.underSchool().forEach(half -> lines.add(half.day() + " " + half.half() + " spared"));
        count.latenesses()
                .forEach(late -> lines.add(late.day() + " late " + late.start() + " " + late.minutes() + " "
                        + late.standing() + " card " + late.onCard()));
        return lines.stream().sorted().toList();
    }

    private void day(LocalDate day, List<DueLesson> lessons) {
        var noon = noon(lessons);
        var due = new EnumMap<HalfDay, BitSet>(HalfDay.class);
        var missed = new EnumMap<HalfDay, BitSet>(HalfDay.class);
        var spared = new EnumMap<HalfDay, BitSet>(HalfDay.class);
        for (var lesson : lessons) {
            var half = minute(lesson.start()) < noon ? HalfDay.MORNING : HalfDay.AFTERNOON;
            List.of(due, missed, spared).forEach(map -> map.computeIfAbsent(half, any -> new BitSet()));
            lesson(day, lesson, due.get(half), missed.get(half), spared.get(half));
        }
        for (var half : due.keySet()) {
            var gone = missed.get(half);
            if (gone.cardinality() >= GRAZE
                    || !gone.isEmpty() && gone.cardinality() == due.get(half).cardinality()) {
                lines.add(day + " " + half + " " + gone.cardinality() + "/"
                        + due.get(half).cardinality() + " " + worst(day, gone) + " card " + onCard(day, gone));
            } else if (gone.isEmpty() && !spared.get(half).isEmpty()) {
                lines.add(day + " " + half + " spared");
            }
        }
    }

    private void lesson(LocalDate day, DueLesson lesson, BitSet due, BitSet missed, BitSet spared) {
        var start = minute(lesson.start());
        var end = minute(lesson.end());
        var seen = lesson.seen() == null ? null : lesson.seen().attendance();
        var arrival = -1;
        for (var minute = start; minute < end; minute++) {
            if (covers(AbsenceKind.LATENESS, day, minute)) {
                arrival = minute + 1;
            }
        }
        var late = Math.max(
                arrival - start,
                seen == Attendance.LATE && lesson.seen().minutes() != null
                        ? lesson.seen().minutes()
                        : 0);
        var isLate = arrival >= 0 || seen == Attendance.LATE;
        var own = new BitSet();
        var saved = new BitSet();
        for (var minute = start; minute < end; minute++) {
            due.set(minute);
            if (seen == Attendance.INFIRMARY || underSchool(day, minute)) {
                saved.set(minute);
            } else if (seen == Attendance.ABSENT && arrival < 0
                    || isLate && late >= rules.latenessMinutes() && minute < start + late
                    || away(day, minute, start, seen)) {
                own.set(minute);
            }
        }
        missed.or(own);
        spared.or(saved);
        if (isLate && late < rules.latenessMinutes()) {
            var minutes = new BitSet();
            minutes.set(start, start + Math.max(1, late));
            var left = (BitSet) minutes.clone();
            left.andNot(own);
            left.andNot(saved);
            if (!left.isEmpty()) {
                lines.add(day + " late " + lesson.start() + " " + late + " " + worst(day, minutes) + " card "
                        + onCard(day, minutes));
            }
        }
    }

    private boolean away(LocalDate day, int minute, int lessonStart, Attendance seen) {
        return said.stream()
                .filter(one -> one.kind() == AbsenceKind.ABSENCE || one.kind() == AbsenceKind.EARLY_DEPARTURE)
                .filter(one -> one.source() == AbsenceSource.SCHOOL || one.state() == AbsenceState.ACCEPTED)
                .filter(one -> !isUnderSchool(one))
                .filter(one -> seen == null
                        || seen == Attendance.ABSENT
                        || one.kind() == AbsenceKind.EARLY_DEPARTURE
                        || one.from().isAfter(day.atStartOfDay().plusMinutes(lessonStart)))
                .anyMatch(one -> covers(one, day, minute));
    }

    private Standing worst(LocalDate day, BitSet minutes) {
        return minutes.stream()
                .mapToObj(minute -> best(day, minute))
                .max(Enum::compareTo)
                .orElseThrow();
    }

    private Standing best(LocalDate day, int minute) {
        return said.stream()
                .filter(one -> covers(one, day, minute))
                .map(HalfDayOracle::standing)
                .min(Enum::compareTo)
                .orElse(Standing.UNEXPLAINED);
    }

    private static Standing standing(Said one) {
        return switch (one.state()) {
            case ACCEPTED ->
                one.reason() != null && one.reason().legitimate() ? Standing.LEGITIMATE : Standing.JUSTIFIED;
            case PENDING ->
                one.source() == AbsenceSource.FAMILY || one.reason() != null ? Standing.PENDING : Standing.UNEXPLAINED;
            case REFUSED -> Standing.REFUSED;
            case CANCELLED -> throw new IllegalStateException();
        };
    }

    private boolean onCard(LocalDate day, BitSet minutes) {
        return minutes.stream().anyMatch(minute -> said.stream()
                .noneMatch(one -> covers(one, day, minute)
                        && one.state() == AbsenceState.ACCEPTED
                        && one.reason() != null
                        && !one.reason().onCard()));
    }

    private boolean underSchool(LocalDate day, int minute) {
        return said.stream().anyMatch(one -> isUnderSchool(one) && covers(one, day, minute));
    }

    private static boolean isUnderSchool(Said one) {
        return switch (one.kind()) {
            case INFIRMARY, INTERNSHIP, OUTING, EXCLUSION -> true;
            default ->
                one.state() == AbsenceState.ACCEPTED
                        && one.reason() != null
                        && one.reason().underSchool();
        };
    }

    private boolean covers(AbsenceKind kind, LocalDate day, int minute) {
        return said.stream().anyMatch(one -> one.kind() == kind && covers(one, day, minute));
    }

    private static boolean covers(Said one, LocalDate day, int minute) {
        var at = day.atStartOfDay().plusMinutes(minute);
        var end = one.to() == null ? one.from().toLocalDate().plusDays(1).atStartOfDay() : one.to();
        return !at.isBefore(one.from()) && at.isBefore(end);
    }

    /** The end of the longest midday break, one around the usual noon first; else the usual noon. */
    private int noon(List<DueLesson> lessons) {
        var usual = minute(rules.noon());
        if (!rules.noonFromTimetable()) {
            return usual;
        }
        var busy = new BitSet();
        lessons.forEach(lesson -> busy.set(minute(lesson.start()), minute(lesson.end())));
        var best = usual;
        var bestRank = 0;
        for (var from = busy.nextSetBit(0); from >= 0; from = busy.nextSetBit(from)) {
            var gap = busy.nextClearBit(from);
            from = busy.nextSetBit(gap);
            if (from < 0) {
                break;
            }
            var rank = from - gap + (gap <= usual && usual <= from ? 10_000 : 0);
            if (gap >= 600 && from <= 900 && from - gap >= 30 && rank > bestRank) {
                bestRank = rank;
                best = from;
            }
        }
        return best;
    }

    private static int minute(java.time.LocalTime hour) {
        return hour.getHour() * 60 + hour.getMinute();
    }
}
