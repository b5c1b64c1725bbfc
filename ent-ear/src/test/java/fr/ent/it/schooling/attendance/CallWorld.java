package fr.ent.it.schooling.attendance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * An invented school with one lesson a day, for tests in the server and in a browser.
 *
 * @param day a day without holiday, today or just before, on which the lesson took place
 * @param teachers logins of those who teach it together
 * @param others what each of the teachers gives alone to the same pupils
 * @param stranger a teacher of the same school who does not give it
 * @param foreignAssignment of another school, whose subject is called CANARI
 */
public record CallWorld(
        String uai,
        LocalDate day,
        long assignment,
        List<Long> pupils,
        List<String> teachers,
        List<Long> others,
        String stranger,
        String adviser,
        String office,
        String guardian,
        String principal,
        long foreignAssignment) {

    /** The hour of the lesson. */
    public static final String START = "00:05";

    /** The password of everybody. */
    public static final String PASSWORD = "cheval-agrafe-pile-2026";

    /** The address of the sheet. */
    String sheet() {
        return sheet(assignment);
    }

    String sheet(long of) {
        return uai + "/schooling/attendance/roll-call.xhtml?assignment=" + of + "&day=" + day + "&start=" + START;
    }

    /** As one line of text, for a test beside the server. */
    String asText() {
        return String.join(
                ";",
                uai,
                day.toString(),
                String.valueOf(assignment),
                join(pupils),
                String.join(",", teachers),
                join(others),
                stranger,
                adviser,
                office,
                guardian,
                principal,
                String.valueOf(foreignAssignment));
    }

    /** One made by the server under test, for a test beside it. */
    public static CallWorld made(int pupils) {
        var address = "http://localhost:" + System.getProperty("it.port") + "/tests/call-world?pupils=" + pupils;
        try (var answer = URI.create(address).toURL().openStream()) {
            return ofText(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CallWorld ofText(String text) {
        var part = text.strip().split(";");
        return new CallWorld(
                part[0],
                LocalDate.parse(part[1]),
                Long.parseLong(part[2]),
                split(part[3]),
                List.of(part[4].split(",")),
                split(part[5]),
                part[6],
                part[7],
                part[8],
                part[9],
                part[10],
                Long.parseLong(part[11]));
    }

    private static String join(List<Long> ids) {
        return String.join(",", ids.stream().map(String::valueOf).toList());
    }

    private static List<Long> split(String ids) {
        return List.of(ids.split(",")).stream().map(Long::valueOf).toList();
    }
}
