package fr.ent.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class WorkbookTest {

    @TempDir
    Path folder;

    @Test
    void numbers_are_numbers_and_all_else_is_text_that_no_program_reckons() throws Exception {
        var parts = parts(List.of(List.of("MARTIN <Léa> & Cie", "12,5", "NN", "=1+1", "A0", "\u0007")));
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<v>12.5</v>")
                .doesNotContain("<f>");
        assertThat(parsed(parts.get("xl/sharedStrings.xml")).getTextContent())
                .contains("MARTIN <Léa> & Cie", "=1+1", "A0")
                .doesNotContain("\u0007");
    }

    @Test
    void every_part_is_well_formed() throws Exception {
        var parts = parts(List.of(List.of("Élève", "Moyenne"), List.of("MARTIN Léa", "12,5")));
        assertThat(parts).containsKeys("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
        for (var part : parts.values()) {
            parsed(part);
        }
    }

    private static Element parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private Map<String, String> parts(List<List<String>> rows) throws Exception {
        var file = folder.resolve("table.xlsx");
        try (var out = Files.newOutputStream(file)) {
            Workbook.write(out, rows);
        }
        var found = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                found.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return found;
    }
}
