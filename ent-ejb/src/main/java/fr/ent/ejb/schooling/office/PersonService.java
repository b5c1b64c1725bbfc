package fr.ent.ejb.schooling.office;

import static fr.ent.ejb.kernel.Role.DEPUTY;
import static fr.ent.ejb.kernel.Role.OFFICE;
import static fr.ent.ejb.kernel.Role.PRINCIPAL;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.office.OfficeRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** One person of the school, whatever he is there: his card, and its corrections. */
@Stateless
@RolesAllowed({OFFICE, PRINCIPAL, DEPUTY})
public class PersonService {

    private static final int CHANGES = 50;

    @Inject
    OfficeRepository office;

    @Inject
    OfficeLedger ledger;

    @Inject
    OfficePolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The card; every reading leaves a line in the journal. */
    @Audited("office.person.read")
    public PersonCard card(long personId) {
        Forbidden.unless(policy.mayReadAddresses());
        var person = person(personId);
        return new PersonCard(
                personId,
                person.version(),
                Identity.of(person),
                Reach.of(person),
                !office.enrolments(caller.school(), personId, caller.today()).isEmpty(),
                office.divisions(caller.school(), personId, caller.today()).stream()
                        .filter(place -> place.validity().covers(caller.today()))
                        .map(place -> place.structure().label())
                        .toList(),
                office.changes(caller.school(), personId, CHANGES),
                policy.mayEnter(),
                policy.mayCorrect(personId));
    }

    /**
     * Corrects what is wrong. What he is called and when he was born is then the school's to say until a file says the
     * same; how he is reached, until a more recent file says otherwise.
     *
     * @param version of what was read
     * @throws BrokenRule office.changedMeanwhile; of {@link Identity} and {@link Reach}
     */
    @Audited("office.person.correct")
    public void correct(long personId, int version, Identity who, Reach reach) {
        var person = person(personId);
        Forbidden.unless(policy.mayCorrect(personId));
        BrokenRule.when(person.version() != version, "office.changedMeanwhile");
        identify(person, who.checked(caller.today()));
        var known = Reach.of(person);
        if (!known.equals(reach.checked())) {
            reach.writeTo(person, clock.instant());
            ledger.note(person, Changed.CONTACT, known.contactLine(), reach.contactLine());
            ledger.note(person, Changed.ADDRESS, known.addressLine(), reach.addressLine());
        }
    }

    private void identify(Person person, Identity who) {
        var nameBefore = Identity.written(person.name());
        var bornBefore = person.birthDate().map(LocalDate::toString).orElse("");
        var name = Identity.written(who.name());
        var born = who.birthDate() == null ? "" : who.birthDate().toString();
        if (!nameBefore.equals(name) || !bornBefore.equals(born)) {
            person.correct(who.name(), who.birthDate());
            ledger.note(person, Changed.NAME, nameBefore, name);
            ledger.note(person, Changed.BIRTH_DATE, bornBefore, born);
        }
    }

    private Person person(long personId) {
        return office.person(caller.school(), personId, caller.today()).orElseThrow(NotFound::new);
    }
}
