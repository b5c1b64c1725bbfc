package fr.ent.it.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The numbered files of one feed of AAF, chosen at once in a browser. People are invented. */
class FeedPageIT extends ImportPageTest {

    private static final String STRUCTURE = "778801";

    @Test
    void the_numbered_files_of_a_feed_are_one_import() {
        var world = newWorld();
        var uai = world.get("one");
        var imports = address(uai + "/" + PAGE);
        var page = signedIn(world.get("office"), PASSWORD, WIDE);
        page.navigate(imports);
        page.locator("[id='send:files']").setInputFiles(feed(uai));
        page.locator("[id='send:go']").click();
        page.waitForURL("**/exchange/import.xhtml*");
        assertThat(page.locator("#state")).hasAttribute("data-running", "false");
        looksRightAtBothWidths(page, "import-feed");
        confirm(page);
        page.navigate(address(uai + "/schooling/directory/divisions.xhtml"));
        assertThat(page.locator("main")).containsText("6FLUX");
        send(page, imports, pupils(uai, 9_901, 9_901));
        assertThat(page.locator("main")).containsText("sont venus de l’annuaire AAF");
        looksRight(page, "import-siecle-after-feed");
    }

    private static FilePayload[] feed(String uai) {
        return new FilePayload[] {
            file(
                    "EtabEducNat_0000",
                    add(
                            "EtabEducNat",
                            STRUCTURE,
                            attr("ENTStructureJointure", STRUCTURE),
                            attr("ENTStructureUAI", uai))),
            file(
                    "Eleve_0000",
                    pupil("778811", "Flux", attr("ENTElevePersRelEleve", "778821$10$1$1$1$0"))
                            + pupil("778812", "Fluxion", "")),
            file("PersRelEleve_0000", add("PersRelEleve", "778821", person("Flux"))),
            file(
                    "PersEducNat_0000",
                    add(
                            "PersEducNat",
                            "778831",
                            person("Enseigneflux"),
                            attr("ENTPersonFonctions", STRUCTURE + "$ENS$ENSEIGNEMENT$L1300$MATHS"),
                            attr("ENTAuxEnsClassesMatieres", STRUCTURE + "$6FLUX$778801")))
        };
    }

    private static FilePayload file(String name, String requests) {
        var text = "<!DOCTYPE ficAlimMENESR SYSTEM \"ficAlimMENESR.dtd\">\n<ficAlimMENESR>\n" + requests
                + "</ficAlimMENESR>\n";
        var day = today().toString().replace("-", "");
        return new FilePayload(
                "ENT_Complet_" + day + "_" + name + ".xml", "text/xml", text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String pupil(String id, String name, String adults) {
        return add(
                "Eleve",
                id,
                person(name),
                attr("ENTPersonStructRattach", STRUCTURE),
                attr("ENTEleveClasses", STRUCTURE + "$6FLUX"),
                adults);
    }

    private static String person(String name) {
        return attr("sn", name)
                + attr("ENTPersonNomPatro", name)
                + attr("givenName", "Ambre")
                + attr("personalTitle", "Mme")
                + attr("ENTPersonDateNaissance", "12/05/2014");
    }

    private static String add(String category, String id, String... attributes) {
        return "<addRequest><operationalAttributes><attr name=\"categoriePersonne\"><value>" + category
                + "</value></attr></operationalAttributes><identifier><id>" + id + "</id></identifier><attributes>"
                + Arrays.stream(attributes).collect(Collectors.joining()) + "</attributes></addRequest>\n";
    }

    private static String attr(String name, String... values) {
        return "<attr name=\"" + name + "\">"
                + Stream.of(values).map(value -> "<value>" + value + "</value>").collect(Collectors.joining())
                + "</attr>";
    }
}
