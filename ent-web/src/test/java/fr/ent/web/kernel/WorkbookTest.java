package fr.ent.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    @Test
    void numbers_are_numbers_and_all_else_is_text_that_no_program_reckons() throws Exception {
        var sheet = parts(List.of(List.of("MARTIN <Léa> & Cie", "12,5", "NN", "=1+1", "A0", "\u0007")))
                .get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<c><v>12.5</v></c>")
                .contains("MARTIN &lt;Léa&gt; &amp; Cie")
                .contains(">=1+1<");
        assertThat(sheet).doesNotContain("<f>").doesNotContain("\u0007");
    }

    @Test
    void every_part_is_well_formed_and_named() throws Exception {
        var parts = parts(List.of(List.of("Élève", "Moyenne"), List.of("MARTIN Léa", "12,5")));
        assertThat(parts)
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/worksheets/sheet1.xml");
        for (var part : parts.values()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Map<String, String> parts(List<List<String>> rows) throws Exception {
        var out = new ByteArrayOutputStream();
        Workbook.write(out, rows);
        var found = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return found;
    }
}
