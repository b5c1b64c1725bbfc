package fr.ent.ejb.schooling.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.directory.FamilyPupil.Rights;
import fr.ent.persistence.schooling.directory.FamilyTie;
import fr.ent.persistence.schooling.directory.GuardianTie;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random families and judgments against an oracle that reads the family itself, not the rows of the query. */
class LegalGuardiansTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int FAMILIES = 5_000;

    private record Days(LocalDate first, LocalDate last) {

        boolean hold() {
            return !TODAY.isBefore(first) && !TODAY.isAfter(last);
        }
    }

    private record Judgment(JudgmentKind kind, Days days) {}

    private record Link(long adult, GuardianshipLevel level, Days days, List<Judgment> judgments) {

        boolean judged(JudgmentKind kind) {
            return judgments.stream()
                    .anyMatch(one -> one.kind() == kind && one.days().hold());
        }
    }

    private record Family(Days enrolled, boolean ofAgeAndObjects, List<Link> links) {

        static Family random(Random random) {
            var links = IntStream.range(0, random.nextInt(6))
                    .mapToObj(i -> new Link(
                            1 + random.nextInt(4),
                            GuardianshipLevel.values()[random.nextInt(GuardianshipLevel.values().length)],
                            days(random),
                            IntStream.range(0, random.nextInt(3))
                                    .mapToObj(j -> new Judgment(kind(random), days(random)))
                                    .toList()))
                    .toList();
            return new Family(days(random), random.nextInt(4) == 0, links);
        }

        private static JudgmentKind kind(Random random) {
            return JudgmentKind.values()[random.nextInt(JudgmentKind.values().length)];
        }

        private static Days days(Random random) {
            var first = TODAY.plusDays(random.nextInt(5) - 3);
            return new Days(
                    first, random.nextBoolean() ? LocalDate.of(9999, 12, 31) : first.plusDays(random.nextInt(5)));
        }

        TreeSet<Long> oracle() {
            var told = new TreeSet<Long>();
            for (long adult = 1; adult <= 4; adult++) {
                var who = adult;
                var own = links.stream().filter(link -> link.adult() == who).toList();
                var legal = own.stream().filter(link -> link.days().hold()).anyMatch(link -> switch (link.level()) {
                    case LEGAL -> true;
                    case IN_CHARGE -> link.judged(JudgmentKind.ENTRUSTED);
                    case CONTACT, TO_VERIFY -> false;
                });
                var keptAway = own.stream().anyMatch(link -> link.judged(JudgmentKind.INFORMATION_REMOVED));
                if (enrolled.hold() && legal && !keptAway) {
                    told.add(who);
                }
            }
            return told;
        }

        List<GuardianTie> rows() {
            var rows = new ArrayList<GuardianTie>();
            for (var link : links) {
                var judgments =
                        link.judgments().isEmpty() ? Collections.singletonList((Judgment) null) : link.judgments();
                judgments.forEach(judgment -> rows.add(new GuardianTie(link.adult(), tie(link, judgment))));
            }
            return rows;
        }

        private FamilyTie tie(Link link, Judgment judgment) {
            return new FamilyTie(
                    7,
                    "Martin",
                    "Léa",
                    1,
                    "0990001N",
                    "Collège",
                    "Europe/Paris",
                    false,
                    enrolled.first(),
                    enrolled.last(),
                    link.level(),
                    link.days().first(),
                    link.days().last(),
                    judgment == null ? null : judgment.kind(),
                    judgment == null ? null : judgment.days().first(),
                    judgment == null ? null : judgment.days().last(),
                    ofAgeAndObjects ? LocalDate.of(2005, 1, 1) : LocalDate.of(2013, 1, 1),
                    ofAgeAndObjects ? NOON.minusSeconds(3600) : null);
        }
    }

    @Test
    void what_is_told_goes_to_every_legal_guardian_whom_no_judge_keeps_away_and_to_nobody_else() {
        var random = new Random(20261123);
        var met = 0;
        for (int i = 0; i < FAMILIES; i++) {
            var family = Family.random(random);
            var told = LegalGuardians.holders(family.rows(), NOON, Rights::dailyLife)
                    .getOrDefault(7L, List.of());
            assertThat(told).doesNotHaveDuplicates();
            assertThat(new TreeSet<>(told)).as(family.toString()).isEqualTo(family.oracle());
            var ofMarks =
                    LegalGuardians.holders(family.rows(), NOON, Rights::marks).getOrDefault(7L, List.of());
            assertThat(ofMarks).as("of marks, " + family).isEqualTo(family.ofAgeAndObjects() ? List.of() : told);
            met += told.isEmpty() ? 0 : 1;
        }
        assertThat(met).as("families in which somebody is told").isGreaterThan(FAMILIES / 20);
    }
}
