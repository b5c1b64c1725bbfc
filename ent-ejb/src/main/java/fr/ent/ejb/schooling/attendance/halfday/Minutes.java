package fr.ent.ejb.schooling.attendance.halfday;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A set of minutes of one day, as ranges that neither touch nor overlap: what overlaps is merged before anything is counted. */
final class Minutes {

    static final Minutes NONE = new Minutes(List.of());
    static final int DAY = 24 * 60;

    private final List<Range> ranges;

    /** From a minute, included, to another, excluded. */
    private record Range(int from, int to) {}

    private Minutes(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** From a minute of the day, included, to another, excluded; nothing when that is not later. */
    static Minutes of(int from, int to) {
        var first = Math.max(from, 0);
        var last = Math.min(to, DAY);
        return first < last ? new Minutes(List.of(new Range(first, last))) : NONE;
    }

    static Minutes of(LocalTime from, LocalTime to) {
        return of(minute(from), minute(to));
    }

    static int minute(LocalTime hour) {
        return hour.toSecondOfDay() / 60;
    }

    static Minutes union(Collection<Minutes> all) {
        var sorted = all.stream()
                .flatMap(minutes -> minutes.ranges.stream())
                .sorted(Comparator.comparingInt(Range::from))
                .toList();
        var merged = new ArrayList<Range>();
        for (var range : sorted) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && range.from() <= last.to()) {
                merged.set(merged.size() - 1, new Range(last.from(), Math.max(last.to(), range.to())));
            } else {
                merged.add(range);
            }
        }
        return new Minutes(merged);
    }

    Minutes plus(Minutes other) {
        return union(List.of(this, other));
    }

    Minutes and(Minutes other) {
        var both = new ArrayList<Range>();
        for (var one : ranges) {
            for (var two : other.ranges) {
                var from = Math.max(one.from(), two.from());
                var to = Math.min(one.to(), two.to());
                if (from < to) {
                    both.add(new Range(from, to));
                }
            }
        }
        return new Minutes(both);
    }

    Minutes minus(Minutes other) {
        var left = new ArrayList<Range>();
        for (var range : ranges) {
            var from = range.from();
            for (var hole : other.ranges) {
                if (hole.to() > from && hole.from() < range.to()) {
                    if (hole.from() > from) {
                        left.add(new Range(from, hole.from()));
                    }
                    from = Math.max(from, hole.to());
                }
            }
            if (from < range.to()) {
                left.add(new Range(from, range.to()));
            }
        }
        return new Minutes(left);
    }

    boolean isIn(Minutes other) {
        return minus(other).isEmpty();
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    int size() {
        return ranges.stream().mapToInt(range -> range.to() - range.from()).sum();
    }
}
