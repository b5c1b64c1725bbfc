package fr.ent.ejb.communication.notification;

import fr.ent.ejb.kernel.DataFolder;
import fr.ent.ejb.kernel.DemoMode;
import fr.ent.ejb.kernel.PublicAddress;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.Map;
import java.util.Optional;

/**
 * Where letters go, said by the environment: {@code ENT_SMTP_HOST} names a mail server; without it a demonstration has a
 * folder, {@code mail} under the data of the ENT, and any other deployment nothing (its notices wait, then are given up).
 */
@ApplicationScoped
public class MailRoute {

    @Resource(lookup = "java:jboss/mail/Ent")
    Session session;

    @Inject
    DemoMode demo;

    /** Is there somebody to give letters to? */
    public boolean isOpen() {
        return postman().isPresent();
    }

    /** The address of the ENT as families know it ({@code ENT_ADDRESS}), empty when the operator did not say it. */
    String address() {
        return PublicAddress.known().orElse("");
    }

    Optional<Postman> postman() {
        Map<String, String> environment = System.getenv();
        if (!environment.getOrDefault("ENT_SMTP_HOST", "").isEmpty()) {
            return Optional.of(
                    new SmtpPostman(session, environment.get("ENT_SMTP_USER"), environment.get("ENT_SMTP_PASSWORD")));
        }
        return demo.isOn() ? Optional.of(new FolderPostman(DataFolder.path().resolve("mail"))) : Optional.empty();
    }
}
