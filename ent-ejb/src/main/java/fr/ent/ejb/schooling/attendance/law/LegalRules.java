package fr.ent.ejb.schooling.attendance.law;

import fr.ent.persistence.schooling.attendance.law.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The thresholds of the law, dated, from {@code legal-thresholds.csv}: its head says what was read and what is to be verified. */
public final class LegalRules {

    private static final List<LegalRule> ALL = read();

    private LegalRules() {}

    /** Those in force on some of these days. */
    public static List<LegalRule> on(LocalDate from, LocalDate to) {
        return ALL.stream().filter(rule -> rule.meets(from, to)).toList();
    }

    /** The rules of that name, whenever they were in force: the steps and the text of the day. */
    public static LegalRule of(String name, LocalDate day) {
        return ALL.stream()
                .filter(rule -> rule.name().equals(name))
                .filter(rule -> rule.meets(day, day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " on " + day));
    }

    private static List<LegalRule> read() {
        var table = LegalRules.class.getResourceAsStream("legal-thresholds.csv");
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";"))
                    .map(LegalRules::rule)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LegalRule rule(String... cell) {
        return new LegalRule(
                cell[0],
                LocalDate.parse(cell[1]),
                cell[2].isEmpty() ? null : LocalDate.parse(cell[2]),
                Integer.parseInt(cell[3]),
                Arrays.stream(cell[4].split(" ")).map(Step::valueOf).toList(),
                cell[5]);
    }
}
