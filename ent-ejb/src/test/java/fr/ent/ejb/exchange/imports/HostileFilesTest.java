package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ent.ejb.exchange.Anomaly;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.FileRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be: each is refused with its own sentence, and where it stands. */
class HostileFilesTest {

    private static final String GOOD = Siecle.pupils(Siecle.pupil("1", "Élan", "Zoé", "10010012110", ""), "");

    @TempDir
    Path folder;

    @Test
    void a_file_that_asks_for_another_is_refused_and_the_other_is_never_opened() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        var text = "<?xml version=\"1.0\"?>\n<!DOCTYPE BEE_ELEVES [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]>\n<BEE_ELEVES>&x;</BEE_ELEVES>";
        assertThat(refusal(Siecle.utf8(text)).key()).isEqualTo("doctype");
    }

    @Test
    void a_billion_laughs_are_refused_before_the_first() {
        var text =
                """
                <?xml version="1.0"?>
                <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
                <BEE_ELEVES>&c;</BEE_ELEVES>
                """;
        assertThat(refusal(Siecle.utf8(text)).key()).isEqualTo("doctype");
    }

    @Test
    void a_doctype_alone_is_refused_without_being_fetched() {
        var text =
                "<?xml version=\"1.0\"?>\n<!DOCTYPE BEE_ELEVES SYSTEM \"http://127.0.0.1:9/bee.dtd\">\n<BEE_ELEVES/>";
        assertThat(refusal(Siecle.utf8(text)).key()).isEqualTo("doctype");
    }

    @Test
    void an_undeclared_entity_is_refused() {
        var text = GOOD.replace("Zoé", "&zoe;");
        assertThat(refusal(Siecle.latin(text)).key()).isIn("malformed", "doctype");
    }

    @Test
    void ordinary_escapes_are_read() {
        var feed = read("x.xml", Siecle.latin(GOOD.replace("Zoé", "A&amp;B &#233;&lt;")));
        assertThat(feed.facts(FactKind.PUPIL).get("1").label()).isEqualTo("Élan A&B é<");
    }

    @Test
    void a_zip_bomb_is_refused_before_it_is_unpacked() {
        var bomb = Siecle.zip("ElevesAvecAdresses.xml", new byte[60 << 20]);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(refusal(Siecle.of(bomb)).key()).isEqualTo("zipBomb");
    }

    @Test
    void a_zip_in_a_zip_is_said_whatever_its_name() {
        var inner = Siecle.zip("ElevesAvecAdresses.xml", GOOD.getBytes(Siecle.LATIN_9));
        assertThat(refusal(Siecle.of(Siecle.zip("ExportXML.zip", inner))).key()).isEqualTo("zipInZip");
        assertThat(refusal(Siecle.of(Siecle.zip("ElevesAvecAdresses.xml", inner)))
                        .key())
                .isEqualTo("zipInZip");
    }

    @Test
    void a_zip_with_many_entries_several_files_none_or_broken_is_refused() throws IOException {
        assertThat(refusal(Siecle.of(zipOf(25, "f%d.txt"))).key()).isEqualTo("zipEntries");
        assertThat(refusal(Siecle.of(zipOf(2, "f%d.xml"))).key()).isEqualTo("zipSeveral");
        assertThat(refusal(Siecle.of(zipOf(1, "readme%d.txt"))).key()).isEqualTo("zipNoXml");
        var broken = Siecle.zip("Eleves.xml", GOOD.getBytes(Siecle.LATIN_9));
        for (int i = 50; i < 120; i++) {
            broken[i] ^= 0x55;
        }
        assertThat(refusal(Siecle.of(broken)).key()).isEqualTo("zipDamaged");
    }

    @Test
    void an_encrypted_zip_or_envelope_is_said() {
        var zip = Siecle.zip("Eleves.xml", GOOD.getBytes(Siecle.LATIN_9));
        zip[6] |= 1;
        assertThat(refusal(Siecle.of(zip)).key()).isEqualTo("encrypted");
        assertThat(refusal(Siecle.utf8("-----BEGIN PGP MESSAGE-----\n")).key()).isEqualTo("encrypted");
        assertThat(refusal(Siecle.utf8("<ConteneurExportChiffre/>")).key()).isEqualTo("encrypted");
    }

    @Test
    void a_spreadsheet_is_said() throws IOException {
        assertThat(refusal(Siecle.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 1, 1, 1}))
                        .key())
                .isEqualTo("spreadsheet");
        assertThat(refusal(Siecle.of(zipOf(1, "[Content_Types].xml"))).key()).isEqualTo("spreadsheet");
    }

    @Test
    void a_truncated_file_is_said_with_its_last_line() {
        var place = refusal(Siecle.latin(GOOD.substring(0, GOOD.length() - 40)));
        assertThat(place.key()).isEqualTo("truncated");
        assertThat(place.place().line()).isGreaterThan(5);
    }

    @Test
    void a_closing_tag_with_a_slip_is_said_with_line_and_column() {
        var anomaly = refusal(Siecle.latin(GOOD.replace("</NOM_DE_FAMILLE>", "</NOM_DE_FAMILE>")));
        assertThat(anomaly.key()).isEqualTo("malformed");
        assertThat(anomaly.place().file()).isEqualTo("x.xml");
        assertThat(anomaly.place().line()).isEqualTo(5);
        assertThat(anomaly.place().column()).isBetween(30, 80);
    }

    @Test
    void a_file_saved_again_in_utf8_under_its_old_declaration_is_read_and_said() {
        var feed = read("x.xml", Siecle.utf8(GOOD));
        assertThat(feed.facts(FactKind.PUPIL).get("1").label()).isEqualTo("Élan Zoé");
        assertThat(feed.anomalies().all()).extracting(Anomaly::key).contains("encodingResaved");
    }

    @Test
    void letters_of_latin_9_beyond_latin_1_are_read() {
        var feed = read("x.xml", Siecle.latin(GOOD.replace("Élan", "Œuf ŸŠ€")));
        assertThat(feed.facts(FactKind.PUPIL).get("1").label()).isEqualTo("Œuf ŸŠ€ Zoé");
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        var feed = read("x.xml", Siecle.utf8("\uFEFF" + GOOD.replace("ISO-8859-15", "UTF-8")));
        assertThat(feed.facts(FactKind.PUPIL)).hasSize(1);
    }

    @Test
    void bytes_that_are_not_the_declared_utf8_are_refused_where_they_stand() {
        var anomaly = refusal(Siecle.latin(GOOD.replace("ISO-8859-15", "UTF-8")));
        assertThat(anomaly.key()).isEqualTo("encodingWrong");
        assertThat(anomaly.place().line()).isEqualTo(5);
    }

    @Test
    void an_encoding_that_no_ministry_file_has_is_refused() {
        assertThat(refusal(Siecle.latin(GOOD.replace("ISO-8859-15", "IBM500"))).key())
                .isEqualTo("encodingUnknown");
        assertThat(refusal(Siecle.of(GOOD.getBytes(StandardCharsets.UTF_16))).key())
                .isEqualTo("encodingUtf16");
    }

    @Test
    void another_root_is_refused_with_the_sentence_that_helps() {
        assertThat(refusal(Siecle.utf8("<IMPORT_ELEVES/>")).key()).isEqualTo("otherImport");
        assertThat(refusal(Siecle.utf8("<ExportEmploiDuTemps/>")).key()).isEqualTo("otherEdt");
        assertThat(refusal(Siecle.utf8("<html/>")).key()).isEqualTo("notXml");
        assertThat(refusal(Siecle.utf8("<catalogue/>"))).satisfies(anomaly -> {
            assertThat(anomaly.key()).isEqualTo("rootUnknown");
            assertThat(anomaly.args()).containsExactly("catalogue");
        });
        assertThat(refusal(Siecle.utf8("nom;prenom")).key()).isEqualTo("headerUnknown");
        assertThat(refusal(Siecle.utf8("<ficAlimMENESR/>")).key()).isEqualTo("aafNameUnsaid");
        assertThat(refusal(Siecle.utf8("")).key()).isEqualTo("empty");
    }

    @Test
    void the_name_of_a_file_decides_nothing() {
        assertThat(read("ResponsablesAvecAdresses.xml", Siecle.latin(GOOD)).facts(FactKind.PUPIL))
                .hasSize(1);
    }

    @Test
    void a_text_a_tag_or_a_comment_without_end_is_refused() {
        var huge = "x".repeat(70_000);
        assertThat(refusal(Siecle.latin(GOOD.replace("Zoé", huge))).key()).isEqualTo("hugeText");
        assertThat(refusal(Siecle.latin(GOOD.replace("ELEVE_ID=\"1\"", "ELEVE_ID=\"" + huge + "\"")))
                        .key())
                .isEqualTo("hugeText");
        assertThat(refusal(Siecle.latin(GOOD.replace("Zoé", "<!--" + huge + "-->")))
                        .key())
                .isEqualTo("hugeText");
    }

    @Test
    void a_tower_of_tags_is_refused() {
        var tower = "<A>".repeat(500) + "</A>".repeat(500);
        assertThat(refusal(Siecle.latin(GOOD.replace("<PRENOM>", tower + "<PRENOM>")))
                        .key())
                .isEqualTo("tooDeep");
        assertThat(refusal(Siecle.latin(GOOD.replace("<ELEVES>", tower + "<ELEVES>")))
                        .key())
                .isEqualTo("tooDeep");
    }

    private static byte[] zipOf(int entries, String name) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry(name.formatted(i)));
                zip.write(GOOD.getBytes(Siecle.LATIN_9));
            }
        }
        return out.toByteArray();
    }

    private static Anomaly refusal(Bytes bytes) {
        var refused = catchThrowableOfType(FileRefused.class, () -> read("x.xml", bytes));
        assertThat(refused).as("the file is refused").isNotNull();
        return refused.anomaly();
    }

    private static Feed read(String name, Bytes bytes) {
        return FeedReader.read(name, bytes, new FeedReader.Known(LocalDate.of(2026, 11, 23), any -> true, any -> true));
    }
}
