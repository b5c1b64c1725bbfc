package fr.ent.ejb.schooling.attendance;

import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.AttendanceRulesRepository;
import fr.ent.persistence.schooling.attendance.ReasonMeaning;
import fr.ent.persistence.schooling.directory.School;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The reasons of a school. Who first asks for them writes the usual ones ({@code absence-reasons.csv}) into its list. */
@ApplicationScoped
class AbsenceReasons {

    private static final List<Usual> USUAL = read();

    @Inject
    AttendanceRulesRepository rules;

    private record Usual(String label, ReasonMeaning meaning) {

        static Usual of(String[] cell) {
            var meaning = new ReasonMeaning(isYes(cell[1]), isYes(cell[5]))
                    .onCard(isYes(cell[2]))
                    .shown(isYes(cell[3]), isYes(cell[4]));
            return new Usual(cell[0], meaning);
        }

        private static boolean isYes(String cell) {
            return cell.equals("yes");
        }
    }

    /** All of them, in the school's order, those no longer offered too. */
    List<AbsenceReason> of(School school) {
        var own = rules.reasons(school.uai());
        return own.isEmpty()
                ? IntStream.range(0, USUAL.size())
                        .mapToObj(n -> rules.add(new AbsenceReason(
                                school,
                                n + 1,
                                USUAL.get(n).label(),
                                USUAL.get(n).meaning())))
                        .toList()
                : own;
    }

    private static List<Usual> read() {
        var table = AbsenceReasons.class.getResourceAsStream("absence-reasons.csv");
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Usual.of(line.split(";")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
