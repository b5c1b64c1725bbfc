package fr.ent.ejb.communication.notification;

import fr.ent.ejb.kernel.Trace;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The mail server of the environment, through the mail session of WildFly. */
final class SmtpPostman implements Postman {

    private static final Logger LOG = Logger.getLogger(SmtpPostman.class.getName());
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final String user;
    private final String password;

    /**
     * @param session with the address of the server and that of the sender
     * @param user null or empty when the server asks none
     */
    SmtpPostman(Session session, String user, String password) {
        this.session = bounded(session);
        this.user = user == null || user.isEmpty() ? null : user;
        this.password = password;
    }

    /** A silent server costs 20 s, not a thread for ever. */
    private static Session bounded(Session session) {
        var properties = new Properties();
        properties.putAll(session.getProperties());
        for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.putIfAbsent("mail.smtp." + limit, "20000");
        }
        properties.put("mail.smtp.auth", "false");
        return Session.getInstance(properties);
    }

    @Override
    public Outcome carry(Letter letter) {
        try (var transport = session.getTransport("smtp")) {
            transport.connect(user, password);
            return hand(letter, transport);
        } catch (MessagingException silent) {
            LOG.log(Level.WARNING, "the mail server does not answer ({0}): tried again later", silent.getClass());
            return Outcome.AWAY;
        }
    }

    /** The server says which address it will never take (5xx); anything else may go better later. */
    private Outcome hand(Letter letter, Transport transport) {
        try {
            var message = message(letter);
            transport.sendMessage(message, message.getAllRecipients());
            return Outcome.TAKEN;
        } catch (AddressException noAddress) {
            return Outcome.REFUSED;
        } catch (SendFailedException refused) {
            var never = refused.getInvalidAddresses();
            return never != null && never.length > 0 ? Outcome.REFUSED : Outcome.LATER;
        } catch (MessagingException failed) {
            LOG.log(Level.WARNING, "a letter was not taken: tried again later" + Trace.of(failed));
            return Outcome.LATER;
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + letter.id() + ">");
            }
        };
        message.setFrom(new InternetAddress(session.getProperty("mail.from"), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setText(letter.text(), UTF_8);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }
}
