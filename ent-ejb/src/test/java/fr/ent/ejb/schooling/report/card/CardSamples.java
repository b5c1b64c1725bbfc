package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.ejb.schooling.assessment.ClassFigures;
import fr.ent.ejb.schooling.report.card.ReportCard.Final;
import fr.ent.ejb.schooling.report.card.ReportCard.Line;
import fr.ent.ejb.schooling.report.card.ReportCard.Part;
import fr.ent.persistence.schooling.directory.GradingPeriod.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Report cards of invented pupils, each different from the others in every number and sentence. */
final class CardSamples {

    static final List<String> SUBJECTS = List.of(
            "Anglais LV1",
            "Arts plastiques",
            "Éducation musicale",
            "Éducation physique et sportive",
            "Enseignement moral et civique",
            "Espagnol LV2",
            "Français",
            "Histoire-géographie",
            "Latin",
            "Mathématiques",
            "Physique-chimie",
            "Sciences de la vie et de la Terre",
            "Technologie");

    private CardSamples() {}

    static CardHead head(int rank, boolean draft) {
        return new CardHead(
                "Collège Œuvre-d’Été",
                "0990001N",
                "Téléphone : 01 99 00 00 01 · office@ecole.invalid",
                2026,
                new CardHead.Term(Kind.TRIMESTER, rank),
                "5e B",
                "Mme Éléonore d’Aragon",
                LocalDate.of(2026, 12, 1),
                draft);
    }

    /** @param length characters of each appreciation, about */
    static ReportCard card(int number, int rank, int length) {
        var lines = new ArrayList<Line>();
        for (var n = 0; n < SUBJECTS.size(); n++) {
            lines.add(line(number, n, rank, length));
        }
        var before = IntStream.range(1, rank)
                .mapToObj(past -> average(number * 31 + past * 7))
                .toList();
        var general = new Final(average(number * 13 + 5), false, before, figures(number));
        var council = new ReportCard.Council(
                sentence("Bilan " + number, Math.min(2 * length, 1_000)),
                "Félicitations",
                "Passage en classe supérieure");
        return new ReportCard(
                head(rank, false),
                new CardPupil(number, "Léa N’Guyễn-Łęcki%02d".formatted(number), LocalDate.of(2014, 3, 12)),
                lines,
                general,
                rank == 3 ? average(number * 17) : null,
                council,
                new ReportCard.Life(number % 7, number % 2, number % 3));
    }

    private static Line line(int number, int n, int rank, int length) {
        var before = IntStream.range(1, rank)
                .mapToObj(past -> n == 4 ? Average.NONE : average(number * 11 + n * 3 + past))
                .toList();
        var mark = n == 8 ? Average.NONE : average(number * 37 + n * 101);
        var teachers = n == 0 ? List.of("Mme Haddad", "M. Yilmaz-Besançon") : List.of("Mme Prénom-" + n + " Martin");
        return new Line(
                SUBJECTS.get(n),
                teachers,
                n == 1 ? List.of(new Part("Oral", average(number)), new Part("Écrit", Average.NONE)) : List.of(),
                new Final(mark, n == 6, before, n == 8 ? ClassFigures.NONE : figures(n)),
                rank == 3 ? average(number + n) : null,
                n == 8 ? "" : sentence("Élève " + number + ", matière " + n + " : l’ensemble est sérieux", length));
    }

    static String sentence(String start, int length) {
        var text = new StringBuilder(start);
        while (text.length() < length) {
            text.append(" ; poursuivez vos efforts à l’oral et relisez-vous");
        }
        return text.append(" !").toString();
    }

    static Average average(int seed) {
        var points = BigDecimal.valueOf(400 + Math.floorMod(seed * 137L, 1_600), 2);
        return new Average(Optional.of(Fraction.of(points)));
    }

    private static ClassFigures figures(int seed) {
        return new ClassFigures(26, average(seed), average(seed + 3), average(seed + 9), average(seed + 11));
    }
}
