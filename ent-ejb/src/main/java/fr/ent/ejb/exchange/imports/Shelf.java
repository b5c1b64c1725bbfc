package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.undo.Trail;
import fr.ent.persistence.kernel.Identified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of thing that a school has, each under the key that the ministry's files give it. What has ended stands apart.
 *
 * @param <E> what stands on it
 */
abstract class Shelf<E extends Identified> {

    private final Map<String, E> now = new LinkedHashMap<>();
    private final Map<String, E> past = new LinkedHashMap<>();
    private boolean loaded;

    /** Fills the shelf, with a number of queries that does not depend on the size of the school. */
    abstract void load();

    /** What is known of a thing, in the written form of the files. */
    abstract Map<Field, String> said(E thing);

    /** Makes a new thing, or wakes one that had ended; its fields are written afterwards. */
    abstract E make(Fact fact);

    /** Writes all that is said of a thing. */
    abstract void write(E thing, Map<Field, String> all);

    /** Ends a thing; that day is its last. */
    abstract void end(E thing, LocalDate lastDay);

    /** What a person calls a thing that is there. */
    abstract String label(String key, E thing);

    /** What a person calls a thing that a file brings. */
    String label(Fact fact) {
        return fact.label();
    }

    /** Does the file say what is known? */
    boolean isKnown(E thing, Field field, String value) {
        return said(thing).getOrDefault(field, "").equals(value);
    }

    /** When the ways to reach a person were typed in the portal. */
    Optional<Instant> typedAt(E thing) {
        return Optional.empty();
    }

    /** Did the school say this itself? Then no file changes it. */
    boolean isByHand(E thing, Field field) {
        return false;
    }

    /** The file was applied: what the school had said by hand and the file says too is the files' to decide again. */
    void settle(FactKind kind, Feed feed) {}

    /** May a file that decides take this away? */
    boolean mayGo(String key) {
        return true;
    }

    /** Does the file bring what somebody took away here? */
    boolean isDeclined(String key) {
        return false;
    }

    /** What the difference tells of something added, gone or declined, beside its name. */
    Map<Field, FieldChange> told(Action action, String key) {
        return Map.of();
    }

    /** Looks up also what a file names and the school does not have yet. */
    void lookFor(Collection<Fact> facts) {}

    final Map<String, E> now() {
        fill();
        return now;
    }

    final Map<String, E> past() {
        fill();
        return past;
    }

    final Optional<E> now(String key) {
        return Optional.ofNullable(now().get(key));
    }

    /** Puts a thing among those that hold, or among those that have ended. */
    final void put(String key, E thing, boolean holds) {
        if (holds) {
            now.putIfAbsent(key, thing);
        } else {
            past.putIfAbsent(key, thing);
        }
    }

    final void add(Fact fact, Trail trail) {
        Optional.ofNullable(past().get(fact.key())).ifPresent(trail::willChange);
        var thing = make(fact);
        now().put(fact.key(), thing);
        var all = new EnumMap<Field, String>(Field.class);
        all.putAll(said(thing));
        all.putAll(fact.fields());
        write(thing, all);
    }

    final void change(Change change, Trail trail) {
        var thing = now().get(change.key());
        trail.willChange(thing);
        var all = new EnumMap<Field, String>(Field.class);
        all.putAll(said(thing));
        change.fields().forEach((field, values) -> {
            if (!values.kept()) {
                all.put(field, values.after());
            }
        });
        write(thing, all);
    }

    final void end(String key, LocalDate lastDay, Trail trail) {
        var thing = now().remove(key);
        trail.willChange(thing);
        past.put(key, thing);
        end(thing, lastDay);
    }

    /** What was filled is worth nothing any more: somebody is known under another key. */
    final void reload() {
        loaded = false;
        now.clear();
        past.clear();
    }

    private void fill() {
        if (!loaded) {
            loaded = true;
            load();
        }
    }
}
