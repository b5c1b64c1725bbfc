package fr.ent.ejb.schooling.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Ruling;
import fr.ent.persistence.schooling.directory.FamilyTie;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who reads what, and why, in random families with random judgments, against an oracle that is a table of the law. */
class JudgmentsInFamiliesTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int FAMILIES = 20_000;

    /** Day numbers from today: what holds today has a first of 0 or less and a last of 0 or more. */
    record Span(int first, int last) {

        static Span random(Random lot) {
            var first = lot.nextInt(5) - 3;
            return new Span(first, first + lot.nextInt(5));
        }

        boolean today() {
            return first <= 0 && last >= 0;
        }
    }

    record Judgment(JudgmentKind kind, Span days) {}

    record Link(GuardianshipLevel level, Span days, List<Judgment> judgments) {}

    /** What one adult has with one pupil of one school. */
    record Case(boolean opened, Span enrolled, boolean ofAge, boolean objects, List<Link> links) {

        static Case random(Random lot) {
            var links = new ArrayList<Link>();
            for (var rank = lot.nextInt(3); rank >= 0; rank--) {
                var judgments = new ArrayList<Judgment>();
                for (var more = lot.nextInt(3); more > 0; more--) {
                    judgments.add(new Judgment(one(JudgmentKind.values(), lot), Span.random(lot)));
                }
                links.add(new Link(one(GuardianshipLevel.values(), lot), Span.random(lot), judgments));
            }
            return new Case(lot.nextBoolean(), Span.random(lot), lot.nextInt(3) == 0, lot.nextInt(3) == 0, links);
        }

        private static <E> E one(E[] choices, Random lot) {
            return choices[lot.nextInt(choices.length)];
        }

        private boolean judged(JudgmentKind kind) {
            for (var link : links) {
                for (var judgment : link.judgments()) {
                    if (judgment.kind() == kind && judgment.days().today()) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Marks, absences, timetable: one letter each for what is read. */
        String oracle() {
            // no span here ends more than three months ago: what began is there, or is kept
            if (enrolled.first() > 0 || judged(JudgmentKind.INFORMATION_REMOVED)) {
                return "";
            }
            var standing = 0;
            for (var link : links) {
                if (link.days().today()) {
                    var entrusted = link.judgments().stream()
                            .anyMatch(one -> one.kind() == JudgmentKind.ENTRUSTED
                                    && one.days().today());
                    standing = Math.max(standing, worth(link.level(), entrusted));
                }
            }
            if (standing == 0) {
                return "";
            }
            if (ofAge && objects) {
                return "A";
            }
            return (standing == 2 ? "MA" : "A")
                    + (judged(JudgmentKind.CONTACT_SUSPENDED) || !enrolled.today() ? "" : "T");
        }

        private int worth(GuardianshipLevel level, boolean entrusted) {
            return switch (level) {
                case LEGAL -> 2;
                case IN_CHARGE -> entrusted ? 2 : opened ? 1 : 0;
                case CONTACT, TO_VERIFY -> 0;
            };
        }

        List<FamilyTie> rows() {
            var rows = new ArrayList<FamilyTie>();
            for (var link : links) {
                if (link.judgments().isEmpty()) {
                    rows.add(row(link, null, null));
                }
                link.judgments().forEach(one -> rows.add(row(link, one.kind(), one.days())));
            }
            return rows;
        }

        private FamilyTie row(Link link, JudgmentKind kind, Span judged) {
            return new FamilyTie(
                    7,
                    "Martin",
                    "Léa",
                    1,
                    "0990001N",
                    "Collège",
                    "Europe/Paris",
                    opened,
                    day(enrolled.first()),
                    day(enrolled.last()),
                    link.level(),
                    day(link.days().first()),
                    day(link.days().last()),
                    kind,
                    judged == null ? null : day(judged.first()),
                    judged == null ? null : day(judged.last()),
                    TODAY.minusYears(ofAge ? 18 : 14),
                    objects ? NOON.minusSeconds(60) : null);
        }

        private static LocalDate day(int fromToday) {
            return TODAY.plusDays(fromToday);
        }
    }

    @Test
    void each_adult_reads_what_law_and_judgments_give_him_and_the_rule_says_the_same() {
        var lot = new Random(20261127);
        var seen = EnumSet.noneOf(Ruling.class);
        for (var rank = 0; rank < FAMILIES; rank++) {
            var family = Case.random(lot);
            var verdict = FamilyPolicy.verdict(family.rows(), false, NOON);
            assertThat(read(verdict)).as(family.toString()).isEqualTo(family.oracle());
            assertThat(said(verdict)).as(family.toString()).isEqualTo(family.oracle());
            seen.addAll(List.of(verdict.marks(), verdict.dailyLife(), verdict.lessons()));
        }
        assertThat(seen)
                .contains(
                        Ruling.JUDGMENT,
                        Ruling.NO_CONTACT,
                        Ruling.STILL_INFORMED,
                        Ruling.ENTRUSTED,
                        Ruling.LEGAL_GUARDIAN,
                        Ruling.OBJECTION,
                        Ruling.STILL_REPORTED);
    }

    private static String read(FamilyPolicy.Verdict verdict) {
        var rights = verdict.rights();
        return (rights.marks() ? "M" : "") + (rights.dailyLife() ? "A" : "") + (rights.lessons() ? "T" : "");
    }

    private static String said(FamilyPolicy.Verdict verdict) {
        return (verdict.marks().granted() ? "M" : "")
                + (verdict.dailyLife().granted() ? "A" : "")
                + (verdict.lessons().granted() ? "T" : "");
    }
}
