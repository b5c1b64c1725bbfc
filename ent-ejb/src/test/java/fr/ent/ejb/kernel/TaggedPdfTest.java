package fr.ent.ejb.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.TaggedPdf.Part;
import fr.ent.ejb.kernel.TaggedPdf.Scope;
import fr.ent.ejb.kernel.TaggedPdf.Type;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class TaggedPdfTest {

    private static final Type TEXT = new Type(false, 10, 5);

    @Test
    void the_validator_has_nothing_against_titles_a_table_over_two_sheets_a_code_and_decoration() {
        assertThat(PdfUa.faults(sample())).isEmpty();
    }

    @Test
    void the_validator_sees_what_is_taken_away() throws IOException {
        assertThat(without(pdf -> pdf.getDocumentCatalog().setMetadata(null))).anyMatch(is("7.1"));
        assertThat(without(pdf -> pdf.getDocumentCatalog().setViewerPreferences(null)))
                .anyMatch(is("7.1"));
        assertThat(without(pdf -> leaf(pdf, "Figure").getCOSObject().removeItem(COSName.ALT)))
                .anyMatch(is("7.3"));
    }

    @Test
    void nothing_of_a_text_is_cut_even_a_word_wider_than_the_paper() throws IOException {
        var word = "a".repeat(400);
        try (var pdf = new TaggedPdf("Essai", Locale.FRENCH)) {
            pdf.newPage();
            var lines = pdf.broken(TEXT, 60, "un " + word + "\nfin");
            assertThat(lines).allMatch(line -> pdf.width(TEXT, line.strip()) <= 60);
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo("un" + word + "fin");
            assertThat(lines.get(lines.size() - 1)).isEqualTo("fin");
        }
    }

    @Test
    void a_header_says_which_cells_it_names() throws IOException {
        try (var pdf = Loader.loadPDF(sample())) {
            var scope = (PDTableAttributeObject) leaf(pdf, "TH").getAttributes().getObject(0);
            assertThat(scope.getScope()).isEqualTo("Column");
        }
    }

    @Test
    void a_running_line_is_there_for_the_eye() throws IOException {
        try (var pdf = Loader.loadPDF(sample())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Suite de l’essai", "13,5");
        }
    }

    private static List<String> without(Consumer<PDDocument> taken) throws IOException {
        try (var pdf = Loader.loadPDF(sample())) {
            taken.accept(pdf);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return PdfUa.faults(bytes.toByteArray());
        }
    }

    private static Predicate<String> is(String clause) {
        return fault -> fault.startsWith(clause);
    }

    private static PDStructureElement leaf(PDDocument pdf, String tag) {
        return find(
                (PDStructureElement) pdf.getDocumentCatalog()
                        .getStructureTreeRoot()
                        .getKids()
                        .get(0),
                tag);
    }

    private static PDStructureElement find(PDStructureElement from, String tag) {
        if (from.getStructureType().equals(tag)) {
            return from;
        }
        return from.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(kid -> find((PDStructureElement) kid, tag))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static byte[] sample() {
        try (var pdf = new TaggedPdf("Essai <&> d’été", Locale.FRENCH)) {
            pdf.newPage();
            pdf.across(new Type(true, 90, 0), "PROVISOIRE");
            pdf.shade(20, 20, 190, 30, 0.9f);
            pdf.title(TEXT, 20, 20, "Titre");
            pdf.subtitle(TEXT, 20, 30, "Sous-titre");
            pdf.open(Part.TABLE);
            pdf.open(Part.ROW);
            pdf.header(Scope.COLUMN, TEXT, 20, 40, List.of("Matière"));
            pdf.header(Scope.COLUMN, TEXT, 80, 40, List.of("Moyenne"));
            pdf.close(Part.ROW);
            pdf.nextPage();
            pdf.running(TEXT, 20, 10, "Suite de l’essai");
            pdf.open(Part.ROW);
            pdf.header(Scope.ROW, TEXT, 20, 50, List.of("Français"));
            pdf.cell(TEXT, 80, 50, List.of("13,5"));
            pdf.close(Part.ROW);
            pdf.close(Part.TABLE);
            pdf.code(QrSquares.of("ent.invalid/1"), 20, 100, 25, "Code à photographier");
            return pdf.bytes();
        }
    }
}
