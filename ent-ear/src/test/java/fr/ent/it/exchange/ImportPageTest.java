package fr.ent.it.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.ent.it.access.AccessPageTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the tests of imports share: files of invented pupils, and how they are sent. */
abstract class ImportPageTest extends AccessPageTest {

    static final String PAGE = "exchange/imports.xhtml";
    static final String CONFIRM = "[id='decision:confirm']";
    static final String REMOVALS = "[id='decision:removals']";

    /** Sends files to the school of the page's world and waits until they are read. */
    static void send(Page page, String imports, FilePayload... files) {
        page.navigate(imports);
        page.locator("[id='send:files']").setInputFiles(files);
        page.locator("[id='send:go']").click();
        page.waitForURL(files.length == 1 ? "**/exchange/import.xhtml*" : "**/exchange/imports.xhtml");
        assertThat(page.locator("#state")).hasAttribute("data-running", "false");
    }

    /** Confirms what is shown, and waits until it is applied. */
    static void confirm(Page page) {
        page.locator(CONFIRM).click();
        assertThat(page.locator("#state")).containsText("Appliqué");
        assertThat(page.locator("#state")).hasAttribute("data-running", "false");
    }

    static FilePayload payload(String name, String text) {
        return new FilePayload(name, "text/xml", text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** ElevesSansAdresses of that school, of this school year. */
    static FilePayload pupils(String uai, String pupils) {
        return payload(
                "ElevesSansAdresses.xml",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<BEE_ELEVES><PARAMETRES><UAJ>" + uai
                        + "</UAJ><ANNEE_SCOLAIRE>" + year() + "</ANNEE_SCOLAIRE></PARAMETRES><DONNEES>\n" + pupils
                        + "</DONNEES></BEE_ELEVES>");
    }

    /** Pupils with these numbers, all in 6E1. */
    static FilePayload pupils(String uai, int first, int last) {
        var who = IntStream.rangeClosed(first, last).boxed().toList();
        return pupils(
                uai,
                "<ELEVES>" + who.stream().map(n -> pupil(n, "")).collect(Collectors.joining()) + "</ELEVES><STRUCTURES>"
                        + who.stream().map(ImportPageTest::inSixth).collect(Collectors.joining()) + "</STRUCTURES>");
    }

    static String pupil(int number, String more) {
        return "<ELEVE ELEVE_ID=\"%d\"><NOM_DE_FAMILLE>ELEVE%02d</NOM_DE_FAMILLE><PRENOM>Zoe</PRENOM>"
                        .formatted(number, number)
                + "<DATE_NAISS>12/05/2014</DATE_NAISS><CODE_SEXE>2</CODE_SEXE><CODE_MEF>10010012110</CODE_MEF>" + more
                + "</ELEVE>\n";
    }

    static String inSixth(int number) {
        return "<STRUCTURES_ELEVE ELEVE_ID=\"" + number
                + "\"><STRUCTURE><CODE_STRUCTURE>6E1</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>";
    }

    /** sts_emp of that school with these INDIVIDU. */
    static FilePayload staff(String uai, String people) {
        return payload(
                "sts_emp.xml",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<STS_EDT><PARAMETRES><UAJ CODE=\"" + uai
                        + "\"><TELEPHONE>0199000123</TELEPHONE></UAJ><ANNEE_SCOLAIRE ANNEE=\"" + year()
                        + "\"/></PARAMETRES><DONNEES><INDIVIDUS>" + people + "</INDIVIDUS></DONNEES></STS_EDT>");
    }

    static String individual(String id, String function) {
        return "<INDIVIDU ID=\"" + id + "\" TYPE=\"epp\"><NOM_USAGE>AGENT" + id
                + "</NOM_USAGE><PRENOM>Ali</PRENOM><FONCTION>" + function + "</FONCTION></INDIVIDU>\n";
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    static String french(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }

    private static int year() {
        return today().getMonthValue() >= 9 ? today().getYear() : today().getYear() - 1;
    }
}
