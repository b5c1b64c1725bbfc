package fr.ent.it.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is gone is closed with a date once a person has confirmed it apart; many are asked for by their number. */
class ImportRemovalsPageIT extends ImportPageTest {

    private static final int ALL = 60;

    private Map<String, String> world;
    private Page page;

    @BeforeEach
    void sixtyPupils() {
        world = newWorld();
        page = signedIn(world.get("office"), PASSWORD, WIDE);
        send(page, imports(), pupils(uai(), 1, ALL));
        confirm(page);
    }

    @Test
    void removals_that_are_confirmed_close_with_a_date() {
        var left = today().minusDays(5);
        send(page, imports(), withoutTheLastTwo(left));
        assertThat(page.locator("fieldset")).containsText("Le fichier ne cite plus 4 éléments");
        assertThat(page.locator("fieldset")).not().containsText("plus que d’ordinaire");
        page.check(REMOVALS);
        looksRightAtBothWidths(page, "import-removals-checked");
        confirm(page);
        assertThat(page.locator("main")).not().containsText("Les fins n’ont pas été confirmées");
        looksRightAtBothWidths(page, "import-removals-applied");
        assertThat(ended())
                .as("the day that the file gives, else yesterday")
                .containsOnly(
                        Map.entry("ELEVE59", left.toString()),
                        Map.entry("ELEVE60", today().minusDays(1).toString()));
        page.navigate(address(uai() + "/schooling/directory/divisions.xhtml"));
        page.locator("main a", new Page.LocatorOptions().setHasText("6E1")).click();
        page.waitForURL("**/division.xhtml*");
        assertThat(page.locator("main")).containsText("ELEVE58");
        assertThat(page.locator("main")).not().containsText("ELEVE59");
        assertThat(page.locator("main")).not().containsText("ELEVE60");
        send(page, imports(), withoutTheLastTwo(left));
        assertThat(page.locator("main")).containsText("Ce fichier ne change rien");
    }

    @Test
    void many_removals_are_asked_for_by_their_number_and_nothing_ends_without_it() {
        send(page, imports(), pupils(uai(), 1, 20));
        assertThat(page.locator("fieldset")).containsText("Le fichier ne cite plus 80 éléments");
        assertThat(page.locator("fieldset")).containsText("plus que d’ordinaire");
        looksRightAtBothWidths(page, "import-suspicious");
        for (var wrong : new String[] {"", "79"}) {
            page.check(REMOVALS);
            page.fill("[id='decision:number']", wrong);
            page.click(CONFIRM);
            assertThat(page.locator(".messages")).containsText("Recopiez le nombre exact de fins (80)");
            assertThat(ended()).isEmpty();
        }
        looksRightAtBothWidths(page, "import-suspicious-error");
        page.check(REMOVALS);
        page.fill("[id='decision:number']", "80");
        confirm(page);
        assertThat(ended()).hasSize(40).allSatisfy((pupil, last) -> assertThat(last)
                .isEqualTo(today().minusDays(1).toString()));
    }

    private FilePayload withoutTheLastTwo(LocalDate leftOn) {
        var present = IntStream.rangeClosed(1, ALL - 2).boxed().toList();
        var leaver = pupil(ALL - 1, "<DATE_SORTIE>" + french(leftOn) + "</DATE_SORTIE>");
        return pupils(
                uai(),
                "<ELEVES>" + present.stream().map(n -> pupil(n, "")).collect(Collectors.joining()) + leaver
                        + "</ELEVES><STRUCTURES>"
                        + IntStream.rangeClosed(1, ALL - 1)
                                .mapToObj(ImportPageTest::inSixth)
                                .collect(Collectors.joining())
                        + "</STRUCTURES>");
    }

    /** Last day of those of the file who have one, as it stands in the base. */
    private Map<String, String> ended() {
        var ended = new TreeMap<String, String>();
        told("import-state?uai=" + uai())
                .lines()
                .map(line -> line.split(" ", 2))
                .forEach(line -> {
                    if (line[0].startsWith("ELEVE") && !line[1].isEmpty()) {
                        ended.put(line[0], line[1]);
                    }
                });
        return ended;
    }

    private String imports() {
        return address(uai() + "/" + PAGE);
    }

    private String uai() {
        return world.get("one");
    }
}
