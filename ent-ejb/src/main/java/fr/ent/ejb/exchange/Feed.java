package fr.ent.ejb.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All that one file says, as facts; what it says of the school and year that it is about; its anomalies. */
public final class Feed {

    /** A file that names more things of one kind than this is of no school. */
    static final int MAX_FACTS = 100_000;

    private final String file;
    private final FileKind kind;
    private final Anomalies anomalies;
    private final Map<FactKind, Governance> governance = new EnumMap<>(FactKind.class);
    private final Map<FactKind, Map<String, Fact>> facts = new EnumMap<>(FactKind.class);
    private final Map<FactKind, Predicate<String>> decides = new EnumMap<>(FactKind.class);
    private final Map<String, LocalDate> leavers = new LinkedHashMap<>();
    private String uai;
    private String year;
    private String academy;
    private LocalDateTime exportedAt;

    /** An empty feed for a file of this kind. */
    public Feed(String file, FileKind kind, Anomalies anomalies) {
        this.file = file;
        this.kind = kind;
        this.anomalies = anomalies;
    }

    /** Says how far this file decides about a kind of facts. */
    public void governs(FactKind factKind, Governance how) {
        governance.put(factKind, how);
        facts.put(factKind, new LinkedHashMap<>());
    }

    /** Says that the file decides about some facts of a kind alone, by their keys: a difference does not name the rest. */
    public void governs(FactKind factKind, Predicate<String> decided) {
        governs(factKind, Governance.DECIDES);
        decides.put(factKind, decided);
    }

    /** Does the file decide whether this is still there? Asked of kinds that it decides about. */
    public boolean decidesOn(FactKind factKind, String key) {
        return decides.getOrDefault(factKind, any -> true).test(key);
    }

    /** Keeps what the file says of its school and year; null or empty where it says nothing. */
    public void about(String schoolUai, String schoolYear, LocalDateTime exported) {
        this.uai = schoolUai;
        this.year = schoolYear;
        this.exportedAt = exported;
    }

    /** Keeps the academy that the file names. */
    public void academy(String code) {
        this.academy = code;
    }

    /** Adds a fact; false when the file already said one with this key, which then stands. */
    public boolean add(Fact fact) {
        var same = facts.get(fact.kind());
        if (same.size() >= MAX_FACTS) {
            throw new FileRefused(fact.place(), "tooMany", Integer.toString(MAX_FACTS));
        }
        return same.putIfAbsent(fact.key(), fact) == null;
    }

    /** Puts a fact in the place of the one with the same key. */
    public void replace(Fact fact) {
        facts.get(fact.kind()).put(fact.key(), fact);
    }

    /** Takes a fact away. */
    public void remove(FactKind factKind, String key) {
        facts.get(factKind).remove(key);
    }

    /** Remembers that the file gives a last day to a pupil. */
    public void leaves(String pupil, LocalDate lastDay) {
        leavers.put(pupil, lastDay);
    }

    /** Last day of the pupils whom the file says to have left. */
    public Map<String, LocalDate> leavers() {
        return leavers;
    }

    /** The name under which the file was sent. */
    public String file() {
        return file;
    }

    /** What kind of file it is. */
    public FileKind kind() {
        return kind;
    }

    /** What is to be said of it. */
    public Anomalies anomalies() {
        return anomalies;
    }

    /** The kinds of facts that the file speaks of, and how far it decides. */
    public Map<FactKind, Governance> governance() {
        return governance;
    }

    /** The facts of one kind by key, in the order of the file; none when the file does not speak of that kind. */
    public Map<String, Fact> facts(FactKind factKind) {
        return facts.getOrDefault(factKind, Map.of());
    }

    /** One fact. */
    public Optional<Fact> fact(FactKind factKind, String key) {
        return Optional.ofNullable(facts(factKind).get(key));
    }

    /** All facts of all kinds, in the order of the kinds. */
    public Collection<Fact> all() {
        return facts.values().stream().flatMap(map -> map.values().stream()).toList();
    }

    /** The school, as the file says it. */
    public Optional<String> uai() {
        return Optional.ofNullable(uai).filter(code -> !code.isEmpty());
    }

    /** The first calendar year of the school year, as the file says it. */
    public Optional<String> year() {
        return Optional.ofNullable(year).filter(code -> !code.isEmpty());
    }

    /** The code of the academy, as the file says it. */
    public Optional<String> academy() {
        return Optional.ofNullable(academy).filter(code -> !code.isEmpty());
    }

    /** When the ministry's base was read, in the school's local time. */
    public Optional<LocalDateTime> exportedAt() {
        return Optional.ofNullable(exportedAt);
    }
}
