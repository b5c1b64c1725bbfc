package fr.ent.ejb.communication.notification;

import fr.ent.ejb.communication.notification.Postman.End;
import jakarta.ejb.EJBException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Empties an outbox, outside any transaction: a slow mail server holds no lock of the base. */
final class MailRound {

    private static final Logger LOG = Logger.getLogger(MailRound.class.getName());

    private final Outbox box;

    private MailRound(Outbox box) {
        this.box = box;
    }

    /** Until there are none, nobody is there to take them, or none of them can be touched now. */
    static void drain(Outbox box, Optional<Postman> postman) {
        List<Long> due = box.due();
        boolean goesOn = postman.isPresent();
        while (goesOn && !due.isEmpty()) {
            goesOn = false;
            for (var id : due) {
                var step = new MailRound(box).send(id, postman.get());
                if (step == Step.AWAY) {
                    return;
                }
                goesOn |= step == Step.DONE;
            }
            due = box.due();
        }
    }

    private Step send(long id, Postman postman) {
        try {
            var claimed = box.claim(id);
            if (claimed.isEmpty()) {
                return Step.DONE;
            }
            var outcome = postman.carry(claimed.get());
            box.settle(id, outcome);
            return outcome.end() == End.AWAY ? Step.AWAY : Step.DONE;
        } catch (EJBException changed) {
            LOG.log(Level.INFO, "mail {0} waits for the next round", id);
            return Step.STUCK;
        }
    }

    /** What became of one mail in this round. */
    private enum Step {
        /** It is not due any more. */
        DONE,
        /** The base refused it: it is due still. */
        STUCK,
        /** Nobody takes letters now. */
        AWAY
    }
}
