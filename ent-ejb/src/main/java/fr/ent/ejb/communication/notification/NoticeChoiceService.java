package fr.ent.ejb.communication.notification;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.NoticeRefusal;
import fr.ent.persistence.communication.notification.NoticeRefusalRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** What a guardian chooses to be mailed, for himself alone. Absences are no choice: the law has them told (R131-5). */
@Stateless
@RolesAllowed(Role.GUARDIAN)
public class NoticeChoiceService {

    @Inject
    NoticeRefusalRepository refusals;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Is he mailed that there are new marks? Yes as long as he does not say otherwise. */
    public boolean receivesMarks() {
        return refusals.of(caller.personId(), NoticeKind.NEW_MARKS).isEmpty();
    }

    /** Says whether he is, from the next notice on. */
    @Audited("notification.choice.change")
    public void receiveMarks(boolean wanted) {
        var known = refusals.of(caller.personId(), NoticeKind.NEW_MARKS);
        if (wanted) {
            known.forEach(refusals::remove);
        } else if (known.isEmpty()) {
            refusals.add(new NoticeRefusal(caller.personId(), NoticeKind.NEW_MARKS, clock.instant()));
        }
    }
}
