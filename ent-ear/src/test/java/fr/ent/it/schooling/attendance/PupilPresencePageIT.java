package fr.ent.it.schooling.attendance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fr.ent.it.browser.PageTest;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** School life keeps an absence, decides, and the family reads the same number with the lessons that explain it. */
class PupilPresencePageIT extends PageTest {

    private static final String MINISTRY = "/schooling/attendance/statistics/ministry-count";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void an_absence_is_entered_refused_when_it_cannot_be_accepted_and_read_by_the_family() {
        var world = CallWorld.made(3);
        var page = adviser(world, WIDE);
        page.navigate(presence(world));
        type(page, "firstDay", world.day().toString());
        type(page, "lastDay", world.day().minusDays(1).toString());
        page.locator("[id='record:save']").click();
        assertThat(page.locator("main")).containsText("se termine avant de commencer");
        assertThat(page.locator("[id='record:firstDay']")).hasValue(world.day().toString());
        type(page, "lastDay", "");
        page.locator("[id='record:save']").click();
        assertThat(page.locator("#summary")).containsText("1 demi-journée d’absence, dont 1 non justifiée");
        assertThat(page.locator("#records tbody tr")).hasCount(1);
        looksRight(page, "pupil-presence");
        page.locator("#records a").first().click();
        page.locator("[id='decision:refuse']").click();
        assertThat(page.locator("main")).containsText("motif");
        page.locator("[id='decision:why']").selectOption(new SelectOption().setLabel("Raison familiale"));
        page.locator("[id='decision:word']").fill("Merci de votre appel.");
        looksRight(page, "pupil-presence-decision");
        page.locator("[id='decision:accept']").click();
        assertThat(page.locator("#summary")).containsText("1 demi-journée d’absence, aucun retard");
        var family = signedIn(world.guardian(), CallWorld.PASSWORD, NARROW);
        family.navigate(address("schooling/attendance/pupil-absences.xhtml?pupil="
                + world.pupils().get(0)));
        assertThat(family.locator(".lead")).containsText("1 demi-journée d’absence, aucun retard");
        family.locator("details summary").first().click();
        assertThat(family.locator("details").first()).containsText("absence notée par l’établissement");
        assertThat(family.locator("#noted")).containsText("Raison familiale");
        assertThat(family.locator("#noted")).containsText("Merci de votre appel.");
        looksRight(family, "pupil-absences-counted");
        page.locator("#records a").first().click();
        assertThat(page.locator("#history > li")).hasCount(2);
        assertThat(page.locator("#history > li").first()).containsText("devient « Acceptée");
        assertThat(page.locator("#history > li").first()).containsText("« Aucun motif » devient « Raison familiale »");
        assertThat(page.locator("#history > li").last()).containsText("Notée par");
        looksRightAtBothWidths(page, "pupil-presence-history");
        page.locator("[id='mistake:cancel']").click();
        assertThat(page.locator("#summary")).containsText("Aucune demi-journée d’absence");
    }

    @Test
    void without_script_the_office_reads_the_history_without_reasons_of_health() {
        var world = CallWorld.made(2);
        var page = adviser(world, WIDE);
        page.navigate(presence(world));
        type(page, "firstDay", world.day().toString());
        page.locator("[id='record:reason']").selectOption(new SelectOption().setLabel("Maladie de l’enfant"));
        page.locator("[id='record:save']").click();
        var address = page.locator("#records a").first().getAttribute("href");
        var office = windowWithoutScript(NARROW);
        signIn(office, world.office(), CallWorld.PASSWORD);
        office.navigate(address(address.replaceFirst("^/ent/", "")));
        assertThat(office.locator("#history")).containsText("Motif de santé");
        assertThat(office.locator("main")).not().containsText("Maladie");
        looksRight(office, "pupil-presence-history-office");
    }

    @Test
    void who_is_at_the_infirmary_comes_back() {
        var world = CallWorld.made(2);
        var page = adviser(world, NARROW);
        page.navigate(presence(world));
        page.locator("[id='record:kind']").selectOption("INFIRMARY");
        type(page, "firstDay", world.day().toString());
        type(page, "from", "00:10");
        page.locator("[id='record:save']").click();
        page.locator("#records a").first().click();
        page.locator("[id='return:hour']").fill("00:30");
        page.locator("[id='return:back']").click();
        assertThat(page.locator("#records")).containsText("0 h 30");
        looksRight(page, "pupil-presence-infirmary");
    }

    @Test
    void rules_checks_and_exemptions_look_right_at_both_widths() {
        var world = CallWorld.made(2);
        for (var width : new int[] {NARROW, WIDE}) {
            var page = adviser(world, width);
            for (var name : List.of("attendance-rules", "presence-checks")) {
                page.navigate(address(world.uai() + "/schooling/attendance/" + name + ".xhtml"));
                looksRight(page, name);
            }
            page.navigate(address(world.uai() + "/schooling/attendance/exemptions.xhtml?pupil="
                    + world.pupils().get(0)));
            type(page, "exemption", "lastDay", world.day().plusDays(10).toString());
            page.locator("[id='exemption:subject']").selectOption(new SelectOption().setIndex(1));
            page.locator("[id='exemption:save']").click();
            page.locator("#exemptions a").first().click();
            looksRight(page, "exemptions");
        }
    }

    @Test
    void the_month_is_counted_for_the_ministry_and_its_file_is_of_one_that_is_over() {
        var world = CallWorld.made(2);
        var page = adviser(world, WIDE);
        page.navigate(presence(world));
        type(page, "firstDay", world.day().toString());
        page.locator("[id='record:save']").click();
        assertThat(page.locator("#summary")).containsText("1 demi-journée");
        page.navigate(address(world.uai() + "/schooling/attendance/statistics/absence-statistics.xhtml"));
        page.locator("#ministry").click();
        page.navigate(address(world.uai() + MINISTRY + ".xhtml?month=" + YearMonth.from(world.day())));
        assertThat(page.locator("#levels tbody tr")).containsText("Niveau inconnu");
        assertThat(page.locator("#levels tbody tr td[data-label='Effectif']")).hasText("2");
        assertThat(page.locator("#levels tbody tr td[data-label='Demi-journées']"))
                .hasText("1");
        looksRightAtBothWidths(page, "ministry-count");
        var now = YearMonth.now(PARIS);
        var refused = page.request().get(file(world, now));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("n’est pas achevé");
        page.navigate(address(world.uai() + MINISTRY + ".xhtml"));
        assertThat(page.locator("#file")).hasCount(0);
        page.locator("#previous").click();
        looksRightAtBothWidths(page, "ministry-count-over");
        var over =
                page.request().get(page.locator("#file").evaluate("a => a.href").toString());
        assertThat(over.status()).isEqualTo(200);
        assertThat(over.headers().get("content-disposition")).contains("releve-mensuel-" + now.minusMonths(1) + ".csv");
        assertThat(over.text())
                .startsWith("\uFEFFRelevé mensuel d’absentéisme;")
                .contains("Effectif;Demi-journées;");
        assertThat(signedIn(world.office(), CallWorld.PASSWORD, WIDE)
                        .request()
                        .get(file(world, now.minusMonths(1)))
                        .status())
                .isEqualTo(404);
    }

    private static String file(CallWorld world, YearMonth month) {
        return address(world.uai() + MINISTRY + "/ministry.csv?month=" + month);
    }

    @Test
    void a_reason_is_added_and_one_that_explains_nothing_is_taken_away() {
        var page = adviser(CallWorld.made(1), WIDE);
        page.locator(".menu .sections a", new Page.LocatorOptions().setHasText("Établissement"))
                .click();
        page.locator(".menu a, nav a", new Page.LocatorOptions().setHasText("Motifs d’absence"))
                .first()
                .click();
        page.locator("[id='reason:label']").fill("Rendez-vous chez le juge");
        page.locator("[id='reason:saveReason']").click();
        assertThat(page.locator("table")).containsText("Rendez-vous chez le juge");
        page.locator("table a", new Page.LocatorOptions().setHasText("chez le juge"))
                .click();
        page.locator("[id='reason:remove']").click();
        assertThat(page.locator("table").innerText()).doesNotContain("chez le juge");
    }

    private Page adviser(CallWorld world, int width) {
        return signedIn(world.adviser(), CallWorld.PASSWORD, width);
    }

    private static String presence(CallWorld world) {
        return address(world.uai() + "/schooling/attendance/pupil-presence.xhtml?pupil="
                + world.pupils().get(0));
    }

    private static void type(Page page, String field, String value) {
        type(page, "record", field, value);
    }

    private static void type(Page page, String form, String field, String value) {
        page.locator("[id='" + form + ":" + field + "']").fill(value);
    }
}
