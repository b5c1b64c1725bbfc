package fr.ent.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.PdfUa;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.schooling.directory.Civility;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.PostalAddress;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterPressTest {

    private static final float POINTS = 72f / 25.4f;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @EnumSource
    void a_letter_says_who_where_with_what_until_when_and_whom_to_ask(AccountKind kind) throws IOException {
        var text = text(LetterPress.print(List.of(letter(kind, 1)), head(false)));
        assertThat(text)
                .contains("Collège Œuvre-d’Été", "0990001N", "Mme Zoé N’Guyễn-Łęcki01")
                .contains("https://ent.invalid/ent/access/activation.xhtml", "zoe.nguyen01", "ABCD-EFGH-0001")
                .contains("25 janvier 2027", "27 novembre 2026", "Que faire", "annule les codes remis auparavant")
                .contains("téléphone 01 99 00 00 01", "courriel office@ecole.invalid")
                .doesNotContain("{", "?1", "In English");
        assertThat(text.contains("Léa Martin (5B) et Tom Martin (5B)")).isEqualTo(kind == AccountKind.GUARDIANS);
    }

    @ParameterizedTest
    @EnumSource
    void in_two_languages_it_is_still_one_sheet_in_which_the_code_stands_once(AccountKind kind) throws IOException {
        var file = LetterPress.print(List.of(letter(kind, 1)), head(true));
        look(file, "letter-" + kind);
        var text = text(file);
        assertThat(text).contains("One-time code", "In English", "telephone 01 99 00 00 01", "Dear");
        assertThat(text.split("ABCD-EFGH-0001", -1)).hasSize(2);
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(area(pdf, 0, 0, 288, 210, 9)).as("below the last line").isBlank();
        }
    }

    @Test
    void the_window_of_the_envelope_shows_the_whole_address_and_nothing_else() throws IOException {
        var longest = letter(AccountKind.GUARDIANS, 1);
        longest.to()
                .moveTo(new PostalAddress(
                        "Appartement 12 escalier B étage 3\nRésidence des Grands Chênes bâtiment C\n"
                                + "125 avenue du Maréchal de Lattre de Tassigny\nLieu-dit La Croix aux Mines",
                        "99000",
                        "Villeneuve-d’Essai-sur-Rivière cedex",
                        "Belgique"));
        for (var letter : List.of(letter(AccountKind.PUPILS, 2), longest)) {
            try (var pdf = Loader.loadPDF(LetterPress.print(List.of(letter), head(true)))) {
                var always = area(pdf, 0, 100, 55, 90, 24);
                var sometimes = area(pdf, 0, 90, 44, 110, 46);
                assertThat(always.lines().map(String::strip)).containsExactlyElementsOf(letter.address());
                assertThat(sometimes.strip()).as("nothing else").isEqualTo(always.strip());
            }
        }
    }

    @Test
    void thirty_five_letters_are_thirty_five_sheets_each_of_one_family_in_bounded_time_and_memory() throws IOException {
        var letters = IntStream.rangeClosed(1, 35)
                .mapToObj(number -> letter(AccountKind.GUARDIANS, number))
                .toList();
        var file = Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> LetterPress.print(letters, head(true)), "two seconds when it is calm");
        assertThat(file.length).isLessThan(400_000);
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(35);
            for (var page = 1; page <= 35; page++) {
                var text = text(pdf, page);
                for (var other = 1; other <= 35; other++) {
                    var mine = other == page;
                    assertThat(text.contains("ABCD-EFGH-%04d".formatted(other))).isEqualTo(mine);
                    assertThat(text.contains("%d rue de l’Essai".formatted(1000 + other)))
                            .isEqualTo(mine);
                    assertThat(text.contains("zoe.nguyen%02d".formatted(other))).isEqualTo(mine);
                }
                assertThat(text).contains("lettre " + page + " sur 35");
            }
        }
    }

    @Test
    void the_typefaces_are_embedded_and_the_text_has_a_structure_and_a_language() throws IOException {
        var letters = List.of(letter(AccountKind.PUPILS, 1), letter(AccountKind.PUPILS, 2));
        try (var pdf = Loader.loadPDF(LetterPress.print(letters, head(true)))) {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
                assertThat(StreamSupport.stream(
                                page.getResources().getFontNames().spliterator(), false))
                        .hasSize(2);
            }
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            var whole = (PDStructureElement)
                    catalog.getStructureTreeRoot().getKids().get(0);
            assertThat(whole.getKids()).hasSize(2);
            var first = (PDStructureElement) whole.getKids().get(0);
            assertThat(first.getKids())
                    .extracting(kid -> ((PDStructureElement) kid).getStructureType())
                    .contains("H1", "P");
            assertThat(first.getKids())
                    .extracting(kid -> ((PDStructureElement) kid).getLanguage())
                    .contains("fr", "en");
            assertThat(catalog.getStructureTreeRoot().getParentTree().getNumbers())
                    .hasSize(2);
            assertThat(pdf.getPage(1).getCOSObject().getInt(COSName.STRUCT_PARENTS))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_validator_finds_nothing_against_letters_in_one_or_two_languages() {
        var letters = List.of(letter(AccountKind.PUPILS, 1), letter(AccountKind.GUARDIANS, 2));
        assertThat(PdfUa.faults(LetterPress.print(letters, head(false)))).isEmpty();
        assertThat(PdfUa.faults(LetterPress.print(letters, head(true)))).isEmpty();
    }

    @Test
    void a_letter_without_an_address_of_a_person_with_one_name_in_another_script_is_made_all_the_same()
            throws IOException {
        var nameless = new Person(new PersonName("\u5f20\u4f1f", null, ""));
        var letter = new ActivationLetter(AccountKind.PUPILS, nameless, "compte", "ABCD-EFGH-JKMN", List.of(), true);
        var unknown = new LetterHead(
                "École", "0990001N", "", "", "", DAY, LocalDate.of(2026, 12, 1), new LetterPaper("ent.invalid", false));
        assertThat(text(LetterPress.print(List.of(letter), unknown)))
                .contains("Bonjour,", "compte", "1er décembre 2026", "Adressez-vous au secrétariat de l’établissement.")
                .doesNotContain("Téléphone", "Courriel");
    }

    @Test
    void what_is_said_in_english_is_said_in_french() {
        var machine = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            ResourceBundle.clearCache();
            assertThat(LetterWords.FRENCH.say("login")).isEqualTo("Identifiant");
            assertThat(LetterWords.ENGLISH.say("login")).isEqualTo("Login");
        } finally {
            Locale.setDefault(machine);
        }
    }

    static ActivationLetter letter(AccountKind kind, int number) {
        var person = new Person(new PersonName("N’Guyễn-Łęcki%02d".formatted(number), null, "Zoé"));
        person.describe(Civility.MME, null, null);
        person.moveTo(new PostalAddress("%d rue de l’Essai".formatted(1000 + number), "99000", "Çà-et-Là", null));
        var children =
                kind == AccountKind.GUARDIANS ? List.of("Léa Martin (5B)", "Tom Martin (5B)") : List.<String>of();
        return new ActivationLetter(
                kind, person, "zoe.nguyen%02d".formatted(number), "ABCD-EFGH-%04d".formatted(number), children, true);
    }

    private static LetterHead head(boolean english) {
        return new LetterHead(
                "Collège Œuvre-d’Été",
                "0990001N",
                "01 99 00 00 01",
                "office@ecole.invalid",
                "5B",
                DAY,
                LocalDate.of(2027, 1, 25),
                new LetterPaper("https://ent.invalid/ent/access/activation.xhtml", english));
    }

    private static String text(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return text(pdf, 1);
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replace('\u00a0', ' ').replaceAll("\\s*\\n", " ");
    }

    private static String area(PDDocument pdf, int page, float left, float top, float width, float height)
            throws IOException {
        var stripper = new PDFTextStripperByArea();
        stripper.setSortByPosition(true);
        stripper.addRegion("it", new Rectangle2D.Float(left * POINTS, top * POINTS, width * POINTS, height * POINTS));
        stripper.extractRegions(pdf.getPage(page));
        return stripper.getTextForRegion("it");
    }

    /** A picture to look at, among what the build leaves. */
    private static void look(byte[] file, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve(name + ".pdf"), file);
        try (var pdf = Loader.loadPDF(file)) {
            ImageIO.write(
                    new PDFRenderer(pdf).renderImageWithDPI(0, 80),
                    "png",
                    folder.resolve(name + ".png").toFile());
        }
    }
}
