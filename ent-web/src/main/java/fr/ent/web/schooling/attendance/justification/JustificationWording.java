package fr.ent.web.schooling.attendance.justification;

import fr.ent.ejb.schooling.attendance.HalfDay;
import fr.ent.persistence.kernel.FileState;
import fr.ent.persistence.kernel.FileType;
import fr.ent.persistence.schooling.attendance.DecisionLine;
import fr.ent.persistence.schooling.attendance.JustificationLine;
import fr.ent.web.kernel.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** How justifications are put into words, for families and for school life. */
final class JustificationWording {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final int KILO = 1024;
    private static final int MEGA = 1024 * 1024;

    private final Words words = Words.of("fr.ent.web.schooling.attendance.justification");

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** "lundi 23 novembre, de 8 h à 12 h", "du lundi 23 novembre au mardi 24 novembre". */
    String when(JustificationLine line) {
        return when(line.fromDay(), line.fromTime(), line.toDay(), line.toTime());
    }

    /** The same of an answer. */
    String when(DecisionLine line) {
        return when(line.fromDay(), line.fromTime(), line.toDay(), line.toTime());
    }

    private String when(LocalDate fromDay, LocalTime from, LocalDate toDay, LocalTime to) {
        var first = words.written().longDay(fromDay);
        var last = words.written().longDay(toDay);
        var whole = from.equals(LocalTime.MIN);
        var toTheEnd = to == null || !to.isBefore(END_OF_DAY);
        if (fromDay.equals(toDay)) {
            return oneDay(first, from, to);
        }
        if (whole && toTheEnd) {
            return say("when.days", first, last);
        }
        if (toTheEnd) {
            return say("when.from", first, hour(from), last);
        }
        return whole ? say("when.until", first, last, hour(to)) : say("when.span", first, hour(from), last, hour(to));
    }

    private String oneDay(String day, LocalTime from, LocalTime to) {
        var whole = from.equals(LocalTime.MIN);
        var toTheEnd = to == null || !to.isBefore(END_OF_DAY);
        if (whole && toTheEnd) {
            return say("when.day", day);
        }
        if (toTheEnd) {
            return say("when.since", day, hour(from));
        }
        return whole ? say("when.before", day, hour(to)) : say("when.hours", day, hour(from), hour(to));
    }

    /** "Claire Martin, le 23 novembre 2026 à 18 h 05". */
    String who(String key, JustificationLine line, ZoneId zone) {
        return signed(key, line.saidBy(), line.saidAt(), zone);
    }

    /** The same of anybody at any moment. */
    String signed(String key, String name, Instant at, ZoneId zone) {
        return say(key, name, date(at, zone), hour(at, zone));
    }

    /** "le matin", "toute la journée". */
    String halves(List<HalfDay> halves) {
        return say("HalfDays." + (halves.size() > 1 ? "BOTH" : halves.get(0).name()));
    }

    /** What is attached, and where it stands. */
    String file(JustificationLine line) {
        if (!line.isAttached()) {
            return say("File.none");
        }
        return line.fileState() == FileState.INFECTED
                ? say("File.INFECTED")
                : say("File." + line.fileState(), line.fileType().name(), size(line.fileSize()));
    }

    /** What an attachment is called in a folder of downloads: it names nobody. */
    static String fileName(long id, FileType type) {
        return "justificatif-" + id + "." + type.name().toLowerCase(Locale.ROOT);
    }

    private String size(int bytes) {
        if (bytes < MEGA) {
            return say("size.kilo", String.valueOf(Math.max(1, bytes / KILO)));
        }
        var mega = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(MEGA), 1, RoundingMode.HALF_UP);
        return say("size.mega", words.written().number(mega));
    }

    private String date(Instant at, ZoneId zone) {
        return words.written().date(at.atZone(zone).toLocalDate());
    }

    private String hour(Instant at, ZoneId zone) {
        return hour(at.atZone(zone).toLocalTime());
    }

    private String hour(LocalTime time) {
        return words.written().hour(time);
    }
}
