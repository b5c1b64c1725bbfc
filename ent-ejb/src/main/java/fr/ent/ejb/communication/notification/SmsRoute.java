package fr.ent.ejb.communication.notification;

import fr.ent.ejb.kernel.DataFolder;
import fr.ent.ejb.kernel.DemoMode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where short messages go, said by the environment: {@code ENT_SMS_URL} names a gateway; without it a demonstration has a
 * folder, {@code sms} under the data of the ENT, and any other deployment nothing (nobody is then told by that channel).
 */
@ApplicationScoped
public class SmsRoute {

    private static final Logger LOG = Logger.getLogger(SmsRoute.class.getName());

    @Inject
    DemoMode demo;

    private SmsGateway gateway;

    @PostConstruct
    void open() {
        try {
            gateway = SmsTerms.of(System.getenv()).map(SmsGateway::new).orElse(null);
        } catch (SmsTerms.Unusable wrong) {
            LOG.log(Level.SEVERE, "no short message is sent: {0}", wrong.getMessage());
        }
    }

    /** Is there somebody to give short messages to? */
    public boolean isOpen() {
        return postman().isPresent();
    }

    Optional<Postman> postman() {
        if (gateway != null) {
            return Optional.of(gateway);
        }
        return demo.isOn() ? Optional.of(new FolderPostman(DataFolder.path().resolve("sms"))) : Optional.empty();
    }

    /** Who can be asked whether they arrived. */
    Optional<SmsRegistry> registry() {
        return Optional.<SmsRegistry>ofNullable(gateway).filter(some -> gateway.keepsRecords());
    }
}
