package fr.ent.ejb.exchange.sts;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.exchange.XmlRecord;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The weekly lessons of EDT_STS, one for each teacher; teachers who teach together have one each at the same hour. */
final class Slots {

    static final int PATTERN_CODE = 20;

    private static final Pattern HOUR = Pattern.compile("([01]?[0-9]|2[0-3])([0-5][0-9])");
    private static final Pattern DAY = Pattern.compile("[1-7]");
    private static final int DAY_MINUTES = 24 * 60;
    private static final int ROOM = 40;

    private final Feed feed;
    private final Map<String, Slot> slots = new LinkedHashMap<>();

    Slots(Feed feed) {
        this.feed = feed;
    }

    /**
     * Keeps one lesson.
     *
     * @param taught key of the teaching assignment with its teacher
     */
    void keep(XmlRecord lesson, String taught) {
        var pattern = lesson.value("CODE_ALTERNANCE").orElse("");
        var day = lesson.value("JOUR").filter(said -> DAY.matcher(said).matches());
        int start = lesson.value("HEURE_DEBUT").flatMap(Slots::minutes).orElse(DAY_MINUTES);
        int length = lesson.value("DUREE").flatMap(Slots::minutes).orElse(0);
        if (day.isEmpty() || length == 0 || start + length >= DAY_MINUTES) {
            feed.anomalies().error(lesson.place(), "slotWrong");
            return;
        }
        var startsAt = LocalTime.MIN.plusMinutes(start);
        var endsAt = startsAt.plusMinutes(length);
        var key = Fact.key(taught, pattern, day.get(), startsAt.toString(), endsAt.toString());
        var room = lesson.value("CODE_SALLE").orElse("");
        slots.putIfAbsent(key, new Slot(lesson.place(), pattern, room.substring(0, Math.min(ROOM, room.length()))));
    }

    /** Makes the facts, once all week patterns are known. */
    void settle() {
        slots.forEach((key, slot) -> {
            if (feed.fact(FactKind.WEEK_PATTERN, slot.pattern).isEmpty()) {
                feed.anomalies().error(slot.place, "patternUnknown", slot.pattern);
                return;
            }
            var parts = Fact.parts(key);
            var label = parts.get(1) + " – " + parts.get(2) + " – " + parts.get(7);
            feed.add(new Fact(FactKind.TIME_SLOT, key, label, Map.of(Field.ROOM, slot.room), slot.place));
        });
    }

    /** HHMM, the leading zero perhaps lost, as minutes. */
    private static Optional<Integer> minutes(String said) {
        var matcher = HOUR.matcher(said);
        return matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2)))
                : Optional.empty();
    }

    private record Slot(Place place, String pattern, String room) {}
}
