package fr.ent.it.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reaches the mailbox of an account's owner, and what he does with it. */
class ForgottenPageIT extends AccessPageTest {

    private static final String NEW = "corde huit azur merle";
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){5}");

    private final GreenMail mailServer =
            new GreenMail(new ServerSetup(Integer.getInteger("it.port.smtp"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void aMailServer() {
        mailServer.start();
    }

    @AfterEach
    void isAway() {
        mailServer.stop();
    }

    @Test
    void without_javascript_a_forgotten_password_is_replaced_by_mail_and_every_session_ends() throws Exception {
        var world = newWorld();
        var elsewhere = signedIn(world.get("victim"), PASSWORD, WIDE);
        var page = windowWithoutScript(NARROW);
        page.navigate(address("access/sign-in.xhtml"));
        page.click("a[href*='forgotten']");
        looksRightAtBothWidths(page, "forgotten");
        page.fill("[id='forgotten:login']", "personne.ici");
        page.click("[id='forgotten:ask']");
        var said = page.locator(".messages").innerText();
        page.navigate(address("access/forgotten.xhtml"));
        page.fill("[id='forgotten:login']", world.get("victim"));
        page.click("[id='forgotten:ask']");
        assertThat(page.locator(".messages")).hasText(said);
        looksRightAtBothWidths(page, "forgotten-asked");

        var letters = letters(world.get("mail"), 1);
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).getSubject()).isEqualTo("Votre demande de nouveau mot de passe");
        var text = letters.get(0).getContent().toString();
        assertThat(text).contains("30 minutes").doesNotContain("Visee", "Ada", world.get("victim"), "http");
        var matcher = CODE.matcher(text);
        assertThat(matcher.find()).isTrue();

        page.click("a[href*='new-password']");
        looksRightAtBothWidths(page, "new-password");
        renew(page, "ABCD-EFGH-JKMN-ABCD-EFGH-JKMN");
        assertThat(page.locator(".messages")).containsText("Ce code n’est pas le bon");
        page.navigate(address("access/new-password.xhtml?code=" + matcher.group()));
        assertThat(page.locator("[id='renew:code']")).hasValue(matcher.group());
        renew(page, matcher.group());
        assertThat(page.url()).endsWith("/access/sign-in.xhtml?said=renewed");
        enter(page, world.get("victim"), NEW);
        assertThat(page.url()).endsWith("/access/home.xhtml");
        elsewhere.navigate(address("access/start.xhtml"));
        assertThat(elsewhere.url()).contains("/access/sign-in.xhtml");
    }

    @Test
    void a_new_browser_is_told_of_by_mail_and_shown_on_the_page_of_the_account() throws Exception {
        var world = newWorld();
        var first = signedIn(world.get("victim"), PASSWORD, WIDE);
        first.click(".who button");
        enter(first, world.get("victim"), PASSWORD);
        var second = signedIn(world.get("victim"), PASSWORD, NARROW);
        var letters = letters(world.get("mail"), 1);
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).getSubject()).isEqualTo("Une connexion à votre compte");
        assertThat(letters.get(0).getContent().toString())
                .contains("navigateur")
                .doesNotContain("Visee", "Ada", world.get("victim"), "127.0.0.1");
        second.navigate(address("access/password.xhtml"));
        assertThat(second.locator("#browsers li")).hasCount(2);
        assertThat(second.locator("#browsers li").first()).containsText("Chrome, Linux");
        assertThat(second.locator("#browsers li").first()).containsText("ce navigateur");
        looksRightAtBothWidths(second, "password-browsers");
        var cookie = second.context().cookies().stream()
                .filter(one -> one.name.equals("ent-browser"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.expires)
                .isBetween(
                        Instant.now().plusSeconds(380L * 86_400).getEpochSecond() * 1.0,
                        Instant.now().plusSeconds(396L * 86_400).getEpochSecond() * 1.0);
    }

    private static void renew(Page page, String code) {
        page.fill("[id='renew:code']", code);
        page.fill("[id='renew:password']", NEW);
        page.fill("[id='renew:again']", NEW);
        page.click("[id='renew:save']");
    }

    /** Those to one address, once there are so many. */
    private List<MimeMessage> letters(String address, int howMany) throws Exception {
        var deadline = Instant.now().plusSeconds(60);
        while (to(address).size() < howMany && Instant.now().isBefore(deadline)) {
            Thread.sleep(300);
        }
        return to(address);
    }

    private List<MimeMessage> to(String address) throws Exception {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(message -> recipient(message).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
