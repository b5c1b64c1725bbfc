package fr.ent.ejb.communication.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.LegalGuardians;
import fr.ent.persistence.communication.notification.FollowUpRepository;
import fr.ent.persistence.communication.notification.PhoneNote;
import fr.ent.persistence.communication.notification.PhoneOutcome;
import fr.ent.persistence.communication.notification.PhoneRow;
import fr.ent.persistence.communication.notification.ReachRepository;
import fr.ent.persistence.communication.notification.ToCallRow;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Absences of which every guardian is silent after the last channel: whom to call, and what came of it. */
@Stateless
@RolesAllowed({Role.EDUCATION_ADVISER, Role.PRINCIPAL, Role.DEPUTY, Role.OFFICE})
public class ToCallService {

    /** An absence of last week is a matter of its file, not of the telephone. */
    private static final int DAYS = 7;

    @Inject
    FollowUpRepository followUps;

    @Inject
    FollowUps following;

    @Inject
    ReachRepository reaches;

    @Inject
    LegalGuardians guardians;

    @Inject
    SchoolRepository schools;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Whom to call, the latest day first. Five queries. */
    @Audited("notification.toCall.read")
    public ToCall list() {
        var school = school();
        return of(school, followUps.toCall(school.id(), school.today(clock).minusDays(DAYS)));
    }

    /**
     * The absence about which somebody calls, be it on the list or told just now: four queries. Nothing once it is answered,
     * nor of another school.
     */
    @Audited("notification.toCall.read")
    public ToCall about(long followUpId) {
        var school = school();
        return of(school, followUps.toCall(school.id(), followUpId).stream().toList());
    }

    private ToCall of(School school, List<ToCallRow> rows) {
        if (rows.isEmpty()) {
            return new ToCall(school.zone(), List.of());
        }
        var holders =
                guardians.toTellOfAbsences(rows.stream().map(ToCallRow::pupilId).collect(toSet()), clock.instant());
        var people = reaches
                .people(holders.values().stream().flatMap(List::stream).collect(toSet()))
                .stream()
                .collect(toMap(Person::id, person -> person));
        var calls = followUps.notes(rows.stream().map(ToCallRow::followUpId).toList()).stream()
                .collect(groupingBy(PhoneRow::followUpId));
        return new ToCall(
                school.zone(),
                rows.stream()
                        .map(row -> new ToCall.Line(
                                row,
                                guardians(holders.getOrDefault(row.pupilId(), List.of()), people),
                                calls.getOrDefault(row.followUpId(), List.of())))
                        .toList());
    }

    /**
     * Notes a call. One that reached a guardian ends what follows the absence.
     *
     * @throws BrokenRule notification.note.tooLong, notification.toCall.over when somebody answered meanwhile
     */
    @Audited("notification.call.note")
    public void note(long followUpId, PhoneOutcome outcome, String note) {
        var one = followUps.find(school().id(), followUpId).orElseThrow(NotFound::new);
        BrokenRule.when(!one.state().isOpen(), "notification.toCall.over");
        var now = clock.instant();
        followUps.add(new PhoneNote(one, caller.personId(), outcome, note, now));
        if (outcome == PhoneOutcome.REACHED) {
            following.end(one, now);
        }
    }

    private static List<ToCall.Guardian> guardians(List<Long> ids, Map<Long, Person> people) {
        return ids.stream().map(people::get).map(ToCallService::guardian).toList();
    }

    private static ToCall.Guardian guardian(Person person) {
        var contact = person.contact();
        return new ToCall.Guardian(
                (person.name().first() + " " + person.name().shown()).strip(),
                Stream.of(contact.mobile(), contact.home(), contact.work())
                        .filter(Objects::nonNull)
                        .filter(phone -> !phone.isBlank())
                        .toList());
    }

    /** Who calls families. */
    static String[] callers() {
        return new String[] {Role.EDUCATION_ADVISER, Role.PRINCIPAL, Role.DEPUTY, Role.OFFICE};
    }

    private School school() {
        Forbidden.unless(caller.is(callers()));
        return schools.find(caller.school()).orElseThrow(NotFound::new);
    }
}
