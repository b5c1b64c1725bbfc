package fr.ent.ejb.schooling.report.card;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.PdfUa;
import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.persistence.schooling.assessment.MarkValue;
import fr.ent.persistence.schooling.assessment.SpecialMark;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardPressTest {

    static final Seal SEAL = new Seal("ABCD-EFGH-JKMN", "https://ent.invalid/schooling/report/card/verify.xhtml");

    @ParameterizedTest
    @CsvSource({"1, 60, 1", "3, 90, 1", "3, 600, 4"})
    void everything_is_there_on_one_sheet_when_the_words_leave_it_and_nothing_is_cut(int rank, int length, int pages)
            throws IOException {
        var card = CardSamples.card(7, rank, length);
        var file = CardPress.print(card, SEAL);
        look(file, "card-" + rank + "-" + length);
        assertThat(PdfUa.faults(file)).isEmpty();
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(pages);
        }
        var text = text(file);
        assertThat(text).contains(everything(card)).doesNotContain("{", "'", "?code");
    }

    @Test
    void a_draft_says_so_on_each_sheet_and_has_no_code() throws IOException {
        var card = CardSamples.card(3, 2, 500);
        var draft = new ReportCard(
                CardSamples.head(2, true),
                card.pupil(),
                card.lines(),
                card.general(),
                card.year(),
                card.council(),
                card.life());
        var file = CardPress.print(draft, Seal.NONE);
        look(file, "card-draft");
        assertThat(PdfUa.faults(file)).isEmpty();
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf))
                        .contains("PROVISOIRE · page " + page + " sur " + pdf.getNumberOfPages());
            }
        }
        assertThat(text(file)).doesNotContain("Code :", "Authenticité");
    }

    @Test
    void an_average_given_by_the_teacher_and_one_that_is_missing_are_shown_as_such() throws IOException {
        var text = text(CardPress.print(CardSamples.card(7, 1, 60), SEAL));
        assertThat(text).contains("* Moyenne arrêtée par l’enseignant", "non noté", "Écrit : non noté", "Oral : ");
        var none = CardSamples.card(7, 1, 60);
        var plain = none.lines().stream()
                .map(line -> new ReportCard.Line(
                        line.subject(),
                        line.teachers(),
                        line.parts(),
                        new ReportCard.Final(
                                line.mark().average(),
                                false,
                                List.of(),
                                line.mark().figures()),
                        null,
                        line.appreciation()))
                .toList();
        var computed =
                new ReportCard(none.head(), none.pupil(), plain, none.general(), null, none.council(), none.life());
        assertThat(text(CardPress.print(computed, SEAL))).doesNotContain("*");
    }

    @Test
    void a_class_of_thirty_takes_at_most_twenty_seconds_and_two_hundred_megabytes() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = Files.createDirectories(Path.of("target", "cards")).resolve("class-of-thirty.txt");
        var process = new ProcessBuilder(
                        java, "-Xmx200m", "-cp", System.getProperty("java.class.path"), ClassOfThirty.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("made in time").isTrue();
        assertThat(Files.readString(log)).contains("made 30 ");
    }

    @Test
    void a_mark_sheet_has_every_mark_with_its_scale_and_what_stands_in_place_of_one() throws IOException {
        var items = List.of(
                item("Fractions", MarkValue.read("7.5"), true),
                item("Dictée n° 3", MarkValue.of(SpecialMark.ABSENT), true),
                item("Exercices d’entraînement", MarkValue.read("15"), false));
        var subjects = IntStream.range(0, 14)
                .mapToObj(n -> new MarkSheet.Subject(CardSamples.SUBJECTS.get(n % 13), CardSamples.average(n), items))
                .toList();
        var sheet = new MarkSheet(
                CardSamples.head(1, false), CardSamples.card(4, 1, 60).pupil(), subjects, CardSamples.average(3));
        var file = MarkSheetPress.print(sheet);
        look(file, "sheet");
        assertThat(PdfUa.faults(file)).isEmpty();
        assertThat(text(file))
                .contains(
                        "7,5 / 20",
                        "absent",
                        "ne compte pas",
                        "Dictée n° 3",
                        "12/10",
                        "Relevé de notes du 1er trimestre")
                .contains(CardSamples.SUBJECTS.toArray(String[]::new));
    }

    private static MarkSheet.Item item(String title, MarkValue value, boolean counts) {
        return new MarkSheet.Item(
                LocalDate.of(2026, 10, 12),
                title,
                value,
                BigDecimal.valueOf(20),
                BigDecimal.ONE,
                counts,
                CardSamples.average(12));
    }

    /** Every word and number of a card, as it must stand on paper. */
    static String[] everything(ReportCard card) {
        var all = new ArrayList<String>();
        all.add(card.pupil().name());
        all.add(card.head().school());
        for (var line : card.lines()) {
            all.add(line.subject());
            all.addAll(line.teachers());
            all.add(flat(line.appreciation()));
            line.mark().before().forEach(past -> all.add(shown(past)));
            all.add(shown(line.mark().average()));
        }
        all.add(shown(card.general().average()));
        all.add(flat(card.council().appreciation()));
        all.add(card.council().distinction());
        return all.toArray(String[]::new);
    }

    private static String shown(Average average) {
        return average.isMarked() ? average.shown().toPlainString().replace('.', ',') : "";
    }

    static String text(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return flat(new PDFTextStripper().getText(pdf));
        }
    }

    static String flat(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    /** Pictures to look at, among what the build leaves. */
    static void look(byte[] file, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "cards"));
        Files.write(folder.resolve(name + ".pdf"), file);
        try (var pdf = Loader.loadPDF(file)) {
            for (var page = 0; page < pdf.getNumberOfPages(); page++) {
                ImageIO.write(
                        new PDFRenderer(pdf).renderImageWithDPI(page, 100),
                        "png",
                        folder.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
        }
    }
}
