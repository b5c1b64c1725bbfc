package fr.ent.ejb.schooling.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.schooling.directory.FamilyTie;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever the link, the rule that is told says yes exactly when the right is there. */
class FamilyVerdictTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final List<Boolean> BOTH = List.of(true, false);

    @Test
    void the_rule_and_the_right_are_one() {
        var seen = 0;
        for (var level : GuardianshipLevel.values()) {
            for (var self : BOTH) {
                for (var tie : ties(level)) {
                    var verdict = FamilyPolicy.verdict(List.of(tie), self, NOW);
                    assertThat(verdict.marks().granted())
                            .as(tie + " " + self)
                            .isEqualTo(verdict.rights().marks());
                    assertThat(verdict.dailyLife().granted())
                            .as(tie + " " + self)
                            .isEqualTo(verdict.rights().dailyLife());
                    assertThat(verdict.lessons().granted())
                            .as(tie + " " + self)
                            .isEqualTo(verdict.rights().lessons());
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
    }

    private static List<FamilyTie> ties(GuardianshipLevel level) {
        var judgments = new ArrayList<JudgmentKind>(List.of(JudgmentKind.values()));
        judgments.add(null);
        return BOTH.stream()
                .flatMap(opened -> BOTH.stream().flatMap(enrolled -> BOTH.stream()
                        .flatMap(linked -> judgments.stream().flatMap(judged -> BOTH.stream()
                                .map(objects -> tie(level, opened, enrolled, linked, judged, objects))))))
                .toList();
    }

    private static FamilyTie tie(
            GuardianshipLevel level,
            boolean opened,
            boolean enrolled,
            boolean linked,
            JudgmentKind judged,
            boolean objects) {
        var since = TODAY.minusDays(9);
        return new FamilyTie(
                1,
                "Exemple",
                "Léa",
                2,
                "0990001N",
                "Collège",
                "Europe/Paris",
                opened,
                since,
                enrolled ? TODAY : TODAY.minusDays(1),
                level,
                since,
                linked ? TODAY : TODAY.minusDays(1),
                judged,
                judged == null ? null : since,
                judged == null ? null : TODAY,
                TODAY.minusYears(18),
                objects ? NOW.minusSeconds(60) : null);
    }
}
