package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.Reach;
import fr.ent.persistence.communication.notification.ReachRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How people are told here: who would get a short message is told otherwise where none is sent. */
@ApplicationScoped
public class Reaches {

    @Inject
    ReachRepository reaches;

    @Inject
    SmsRoute sms;

    /** How each of these persons is told. Three queries, whatever their number. */
    public Map<Long, Reach> of(Collection<Long> persons) {
        var known = new HashMap<>(reaches.of(persons));
        if (!sms.isOpen()) {
            known.replaceAll((person, reach) -> reach.withoutSms());
        }
        return known;
    }
}
