package fr.ent.ejb.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The anomalies of one file: all are counted, the first {@value #KEPT} of each severity are kept. */
public final class Anomalies {

    /** A file whose every line is wrong must not fill the memory with its sentences. */
    static final int KEPT = 200;

    private final Map<Severity, List<Anomaly>> kept = new EnumMap<>(Severity.class);
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    /** Keeps one more. */
    public void add(Anomaly anomaly) {
        var same = kept.computeIfAbsent(anomaly.severity(), any -> new ArrayList<>());
        if (same.size() < KEPT) {
            same.add(anomaly);
        }
        counts.merge(anomaly.severity(), 1, Integer::sum);
    }

    /** A line that is used without its doubtful value. */
    public void warn(Place place, String key, String... args) {
        add(Anomaly.of(Severity.WARNING, place, key, args));
    }

    /** A line that cannot be used. */
    public void error(Place place, String key, String... args) {
        add(Anomaly.of(Severity.ERROR, place, key, args));
    }

    /** A remark. */
    public void note(Place place, String key, String... args) {
        add(Anomaly.of(Severity.NOTE, place, key, args));
    }

    /** How many of this severity, those not kept included. */
    public int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** Those kept, errors first, each severity in the order of the file. */
    public List<Anomaly> all() {
        var all = new ArrayList<Anomaly>();
        for (var severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            all.addAll(kept.getOrDefault(severity, List.of()));
        }
        return all;
    }
}
