package fr.ent.ejb.communication.notification;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.communication.notification.FollowUpRepository;
import fr.ent.persistence.communication.notification.NoticeRepository;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The proof of what families were told: whom, when, and whether it left. Never an address. */
@Stateless
public class NoticeService {

    @Inject
    NoticeRepository notices;

    @Inject
    FollowUpRepository followUps;

    @Inject
    SchoolRepository schools;

    @Inject
    MailRoute route;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What the school of the address told of a day, null for today. Three queries. */
    @Audited("notification.day.read")
    @RolesAllowed({Role.EDUCATION_ADVISER, Role.PRINCIPAL, Role.DEPUTY, Role.OFFICE})
    public NoticesOfDay ofDay(LocalDate wanted) {
        Forbidden.unless(caller.is(Role.EDUCATION_ADVISER, Role.PRINCIPAL, Role.DEPUTY, Role.OFFICE));
        var school = schools.find(caller.school()).orElseThrow(NotFound::new);
        var today = school.today(clock);
        var day = wanted == null ? today : wanted;
        return new NoticesOfDay(
                day,
                day.equals(today),
                route.isOpen(),
                school.zone(),
                notices.rowsOfDay(school.id(), day),
                followUps.callsOfDay(school.id(), day));
    }
}
