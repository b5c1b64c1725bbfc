package fr.ent.it.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The tables of a primary school, from the file to the adult who may read. People are invented. */
class OndePageIT extends ImportPageTest {

    private static final String PUPILS =
            "Nom élève;Nom d’usage élève;Prénom élève;Date naissance;Sexe;INE;Adresse1;Cp1;"
                    + "Commune1;Pays1;Cycle;Niveau;Libellé classe;Identifiant classe;Autorisation photo\r\n"
                    + "PRIMEUR;;Noé;12/05/2018;M;;1 rue des Essais;99000;Exempleville;FRANCE;CYCLE II;CE1;CE1 A;77;Non\r\n";
    private static final String CHILD = ";Nom d'usage enfant;Nom de famille enfant;Prénom enfant;Classes enfants";
    private static final String GUARDIANS = "Civilité Responsable;Nom usage responsable;Nom responsable;"
            + "Prénom responsable;Adresse responsable;CP responsable;Commune responsable;Pays;Courriel;"
            + "Téléphone domicile;Téléphone travail;Téléphone portable" + CHILD + CHILD + CHILD + "\r\n"
            + "Mme;;PRIMEUR;Hermine;1 rue des Essais;99000;Exempleville;;;;;;;PRIMEUR;Noé;CE1 A\r\n";

    @Test
    void a_link_that_onde_leaves_open_is_confirmed_by_the_office_and_opens_an_account() {
        var page = signedIn(fact("office"), PASSWORD, WIDE);
        enter(page, "eleves.csv", PUPILS);
        enter(page, "responsables.csv", GUARDIANS);
        page.navigate(here("schooling/directory/divisions.xhtml"));
        page.locator("a[href*=unverified]").click();
        assertThat(page.locator("main tbody tr")).hasCount(1);
        looksRightAtBothWidths(page, "links-to-verify");
        page.locator("main tbody a").click();
        assertThat(page.locator("main")).containsText("À vérifier");
        page.locator("[id='verify:verified']").click();
        assertThat(page.locator(".messages")).isVisible();
        looksRightAtBothWidths(page, "link-without-level");
        page.locator("[id='verify:level']").selectOption("LEGAL");
        page.locator("[id='verify:verified']").click();
        assertThat(page.locator("#verify-title")).hasCount(0);
        assertThat(page.locator(".tag.good")).containsText("Représentant légal");
        page.navigate(here("schooling/directory/unverified.xhtml"));
        assertThat(page.locator(".empty")).isVisible();
        looksRightAtBothWidths(page, "links-all-verified");
        page.navigate(here("access/accounts.xhtml?kind=GUARDIANS"));
        assertThat(page.locator("main")).containsText("Hermine");
    }

    /** Sends a table, confirms what it changes. */
    private void enter(Page page, String name, String table) {
        send(page, here(PAGE), new FilePayload(name, "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        confirm(page);
    }
}
