package fr.ent.it.communication.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import fr.ent.it.browser.PageTest;
import fr.ent.it.schooling.attendance.CallWorld;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a closed call to the mailboxes of two legal guardians, over a mail server that is away at first. */
class NoticesPageIT extends PageTest {

    /** In milliseconds, a little more than the job's ten seconds. */
    private static final long SENDERS_ROUND = 12_000;

    private static final ServerSetup SMTP =
            new ServerSetup(Integer.getInteger("it.port.smtp"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    @Test
    void two_guardians_get_the_same_letter_once_after_the_mail_server_returns() throws Exception {
        var world = made("notice-world");
        var mails = List.of(world.get("mails").split(","));
        var page = signedIn(world.get("adviser"), CallWorld.PASSWORD, WIDE);
        open(page, world);
        assertThat(page.locator("#notices tbody tr")).hasCount(4);
        var mailServer = new GreenMail(SMTP);
        mailServer.start();
        try (var gateway = new PlayedGateway(Integer.getInteger("it.port.sms"))) {
            gateway.refuseFirst();
            var deadline = Instant.now().plusSeconds(60);
            while (received(mailServer, mails).size() < 2 && Instant.now().isBefore(deadline)) {
                made("notice-world?due=" + world.get("pupil"));
                mailServer.waitForIncomingEmail(SENDERS_ROUND, 2);
            }
            var letters = received(mailServer, mails);
            assertThat(letters)
                    .extracting(NoticesPageIT::onlyRecipient)
                    .containsExactlyInAnyOrder(mails.get(0), mails.get(1));
            assertThat(letters.get(0).getSubject())
                    .isEqualTo(letters.get(1).getSubject())
                    .isEqualTo("Un avis de la vie scolaire");
            var text = text(letters.get(0));
            assertThat(text).isEqualTo(text(letters.get(1))).contains("00:05").doesNotContain("@");
            assertThat(letters.get(0).getMessageID())
                    .isNotEqualTo(letters.get(1).getMessageID());
            var number = "+262" + world.get("mobile").substring(1);
            while (gateway.takenBy(number).isEmpty() && Instant.now().isBefore(deadline)) {
                made("notice-world?due=" + world.get("pupil"));
                page.waitForTimeout(2_000);
            }
            assertThat(gateway.takenBy(number))
                    .as("after a fault, once")
                    .singleElement()
                    .satisfies(message -> {
                        assertThat(message.text())
                                .startsWith("Prénom : absence")
                                .contains("00:05")
                                .doesNotContain("Eleve");
                        assertThat(message.tries()).as("under one name").isGreaterThan(1);
                    });
            open(page, world);
            while (!"3".equals(page.locator("#sent").innerText())
                    && Instant.now().isBefore(deadline)) {
                page.waitForTimeout(500);
                page.reload();
            }
        } finally {
            mailServer.stop();
        }
        assertThat(page.locator("#sent")).hasText("3");
        assertThat(page.locator("#waiting")).hasText("1");
        assertThat(page.locator("main")).containsText("Courrier postal");
        assertThat(page.content())
                .doesNotContain(mails.get(0))
                .doesNotContain("courriel.invalid")
                .doesNotContain(world.get("mobile"));
        looksRightAtBothWidths(page, "notices");
    }

    private static void open(Page page, Map<String, String> world) {
        page.navigate(address(world.get("uai") + "/communication/notification/notices.xhtml?day=" + world.get("day")));
    }

    private static List<MimeMessage> received(GreenMail server, List<String> mails) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> mails.contains(onlyRecipient(message)))
                .toList();
    }

    private static String onlyRecipient(MimeMessage message) {
        try {
            var to = message.getAllRecipients();
            assertThat(to).hasSize(1);
            assertThat(message.getRecipients(RecipientType.TO)).hasSize(1);
            return to[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) throws Exception {
        return message.getContent().toString();
    }
}
