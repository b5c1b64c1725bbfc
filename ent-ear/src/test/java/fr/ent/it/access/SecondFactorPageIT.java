package fr.ent.it.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A second factor from the first code to the lost telephone, without JavaScript. */
class SecondFactorPageIT extends AccessPageTest {

    private static final int STEP = 30;

    @Test
    void a_second_factor_is_chosen_asked_for_and_taken_away() throws Exception {
        chosenAskedForAndTakenAway(() -> window(NARROW), SecondFactorPageIT::looksRightAtBothWidths);
    }

    @Test
    void so_it_is_without_javascript() throws Exception {
        // axe is a script itself: the pages were looked at above
        chosenAskedForAndTakenAway(() -> windowWithoutScript(NARROW), (page, name) -> {});
    }

    private void chosenAskedForAndTakenAway(Supplier<Page> windows, BiConsumer<Page, String> look) throws Exception {
        var world = newWorld();
        var login = world.get("victim");
        var page = windows.get();
        page.navigate(address("access/second-factor.xhtml"));
        enter(page, login, PASSWORD);
        page.fill("[id='beginning:password']", PASSWORD);
        page.click("[id='beginning:begin']");
        assertThat(page.locator("main svg path")).hasCount(1);
        assertThat(page.locator("main a[href^='otpauth:']")).hasCount(1);
        var secret = page.locator("dd code").innerText().replace(" ", "");
        look.accept(page, "second-factor");
        var first = code(secret, Instant.now());
        page.fill("[id='confirming:code']", first);
        page.click("[id='confirming:confirm']");
        assertThat(page.locator("ol code")).hasCount(10);
        var paper = page.locator("ol code").first().innerText();
        look.accept(page, "second-factor-codes");

        var next = windows.get();
        half(next, login, world.get("one"));
        assertThat(next.locator("[id='signInCode:code']")).hasAttribute("autocomplete", "one-time-code");
        look.accept(next, "sign-in-code");
        next.navigate(address("access/start.xhtml"));
        assertThat(next.url()).as("half signed in is not in").contains("/access/sign-in.xhtml");
        half(next, login, world.get("one"));
        code(next, first);
        assertThat(next.locator(".messages")).containsText("il a déjà servi");
        code(next, code(secret, Instant.now().plusSeconds(STEP)));
        assertThat(next.url()).endsWith("/access/home.xhtml");

        var lost = windows.get();
        half(lost, login, world.get("one"));
        code(lost, paper);
        assertThat(lost.url()).endsWith("/access/home.xhtml");

        var admin = signedIn(world.get("admin"), PASSWORD, WIDE);
        admin.navigate(address(world.get("one") + "/access/accounts.xhtml?kind=STAFF"));
        admin.click("tbody a:has-text('Visee')");
        admin.click("[id='resetting:reset']");
        assertThat(admin.locator(".messages")).hasText("La validation en deux étapes est désactivée.");
        lost.navigate(address("access/start.xhtml"));
        assertThat(lost.url()).contains("/access/sign-in.xhtml");
        enter(lost, login, PASSWORD);
        assertThat(lost.url()).doesNotContain("sign-in");
    }

    @Test
    void the_page_of_the_code_leads_to_the_sign_in_without_a_password_before() {
        var page = window(WIDE);
        page.navigate(address("access/sign-in-code.xhtml"));
        assertThat(page.url()).endsWith("/access/sign-in.xhtml");
        assertThat(session(page)).isEmpty();
    }

    private static void half(Page page, String login, String uai) {
        page.navigate(address(uai + "/access/home.xhtml"));
        enter(page, login, PASSWORD);
        assertThat(page.url()).contains("/access/sign-in-code.xhtml?next=");
    }

    private static void code(Page page, String code) {
        page.fill("[id='signInCode:code']", code);
        page.waitForNavigation(() -> page.click("[id='signInCode:enter']"));
    }

    /** What a telephone would show: written a second time, so that two mistakes would have to agree. */
    private static String code(String secret, Instant at) throws GeneralSecurityException {
        var key = BigInteger.ZERO;
        for (var letter : secret.toCharArray()) {
            key = key.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        var bytes = new ByteArrayOutputStream();
        for (var left = secret.length() * 5 - 8; left >= 0; left -= 8) {
            bytes.write(key.shiftRight(left).byteValue());
        }
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(bytes.toByteArray(), "HmacSHA1"));
        var hash = mac.doFinal(
                ByteBuffer.allocate(8).putLong(at.getEpochSecond() / STEP).array());
        var number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & 0x7fffffff;
        return String.format("%06d", number % 1_000_000);
    }
}
