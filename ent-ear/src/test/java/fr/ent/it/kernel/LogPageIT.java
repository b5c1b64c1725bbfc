package fr.ent.it.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.ent.ejb.demo.people.DemoAccount;
import fr.ent.it.access.AccessPageTest;
import fr.ent.it.browser.HttpVisitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything that goes wrong with somebody's name in it, and then the log of the server: it holds none of them. */
class LogPageIT extends AccessPageTest {

    private static final String LOGIN = "serin.identifiant";
    private static final String NAME = "Serinette";
    private static final String TYPED = "Serindetexte";
    private static final String IN_A_FILE = "Serindefichier";
    private static final String IN_A_MESSAGE = "Serin/Demessage";

    @Test
    void what_goes_wrong_leaves_an_incident_in_the_log_and_no_name_login_or_word_of_anybody() throws IOException {
        wrongPasswords();
        refusals();
        imports();
        var incident = fault();
        var log = Files.readString(Path.of(System.getProperty("it.server"), "log", "server.log"));
        assertThat(log).contains("incident " + incident + ": 500").doesNotContain(" TRACE ");
        assertThat(log).doesNotContain(LOGIN, NAME, TYPED, IN_A_FILE, IN_A_MESSAGE, "faux-mot-de-passe");
        for (var who : new String[] {"admin", "office", "teacher", "opener", "leaver", "canary"}) {
            assertThat(log).doesNotContain(fact(who));
        }
        assertThat(Arrays.stream(DemoAccount.values()).map(DemoAccount::login).filter(log::contains))
                .isEmpty();
    }

    private void wrongPasswords() {
        // twice: a third failure would make the tests wait that sign this account in
        for (var login : new String[] {LOGIN, fact("leaver"), LOGIN, fact("leaver"), LOGIN, LOGIN}) {
            new HttpVisitor(server()).signIn(login, "faux-mot-de-passe");
        }
    }

    private void refusals() {
        var visitor = signedIn("teacher");
        for (var page : new String[] {
            "access/members.xhtml?name=" + NAME,
            "exchange/imports.xhtml",
            "schooling/directory/pupil.xhtml?pupil=" + NAME
        }) {
            assertThat(visitor.get("/ent/" + fact("one") + "/" + page).status()).isEqualTo(404);
        }
        assertThat(visitor.get("/ent/0999999A/access/home.xhtml?q=" + NAME).status())
                .isEqualTo(404);
        var members = "/ent/" + fact("one") + "/access/members.xhtml";
        var admin = signedIn("admin");
        var tooLong = Map.of("familyName", TYPED.repeat(60), "firstName", TYPED, "newRole", "NURSE", "save", "save");
        var kept = admin.submit(members, "add", tooLong);
        assertThat(kept.body()).contains("Un des textes saisis est trop long", TYPED.repeat(60));
    }

    private void imports() {
        var page = signedIn(fact("admin"), PASSWORD, WIDE);
        for (var content : new String[] {
            "<" + IN_A_FILE + "/>",
            "<BEE_ELEVES VERSION='3.0'><PARAMETRES><UAJ>" + fact("one") + "</UAJ></PARAMETRES><DONNEES><ELEVES>"
                    + "<ELEVE ELEVE_ID='1'><NOM_DE_FAMILLE>" + IN_A_FILE + "</NOM_DE_FAMILLE><DATE_NAISS>"
                    + IN_A_FILE + "</DATE_NAISS></ELEVE></ELEVES></DONNEES></BEE_ELEVES>",
            "<BEE_ELEVES><" + IN_A_FILE
        }) {
            page.navigate(here("exchange/imports.xhtml"));
            page.locator("[id='send:files']")
                    .setInputFiles(
                            new FilePayload(IN_A_FILE + ".xml", "text/xml", content.getBytes(StandardCharsets.UTF_8)));
            page.locator("[id='send:go']").click();
            page.waitForURL("**/exchange/import.xhtml*");
            page.locator("#state[data-running=false]").waitFor();
        }
    }

    /** A fault whose message quotes a value, as those of databases and parsers do; the incident number of its page. */
    private String fault() {
        var visitor = signedIn("teacher");
        new HttpVisitor(server()).get("/tests/journal?spoil=" + fact("two") + "&zone=" + IN_A_MESSAGE);
        var answer = visitor.get("/ent/" + fact("two") + "/access/home.xhtml");
        assertThat(answer.status()).as(answer.body()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain(IN_A_MESSAGE);
        new HttpVisitor(server()).get("/tests/journal?spoil=" + fact("two") + "&zone=Europe/Paris");
        new HttpVisitor(server()).get("/tests/journal?commit=" + TYPED.repeat(60));
        return answer.body().replaceAll("(?s).*<strong>([2-9A-Z]{4}-[2-9A-Z]{4})</strong>.*", "$1");
    }

    private HttpVisitor signedIn(String who) {
        var visitor = new HttpVisitor(server());
        visitor.signIn(fact(who), PASSWORD);
        return visitor;
    }

    private static String server() {
        return address("").replace("/ent/", "");
    }
}
