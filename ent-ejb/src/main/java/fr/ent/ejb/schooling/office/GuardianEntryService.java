package fr.ent.ejb.schooling.office;

import static fr.ent.ejb.kernel.Role.OFFICE;
import static fr.ent.ejb.kernel.Role.PRINCIPAL;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.directory.GuardianshipVerified;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PupilFileRepository;
import fr.ent.persistence.schooling.office.OfficeRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** Who answers for a pupil, said by the school: new adults, known ones, other terms, an end. */
@Stateless
@RolesAllowed({OFFICE, PRINCIPAL})
public class GuardianEntryService {

    /** CODE_PARENTE of a pupil of age who answers for himself. */
    private static final String HIMSELF = "70";

    @Inject
    OfficeRepository office;

    @Inject
    PupilFileRepository files;

    @Inject
    OfficeLedger ledger;

    @Inject
    OfficePolicy policy;

    @Inject
    Caller caller;

    @Inject
    Event<GuardianshipVerified> opened;

    @Inject
    Clock clock;

    /** Whose links they are. */
    public Identity pupilNamed(long pupilId) {
        return Identity.of(pupil(pupilId));
    }

    /** Somebody whom the school knows. */
    public Identity adultNamed(long personId) {
        Forbidden.unless(policy.mayEnter());
        return Identity.of(known(personId));
    }

    /** The adult of a link. */
    public Identity adultOf(long pupilId, long linkId) {
        return Identity.of(link(pupilId, linkId).guardian());
    }

    /** The link as it stands. */
    public LinkTerms terms(long pupilId, long linkId) {
        return LinkTerms.of(link(pupilId, linkId));
    }

    /**
     * Enters an adult whom no file has brought, with his link.
     *
     * @return the person
     * @throws BrokenRule of {@link Identity}, {@link Reach} and {@link LinkTerms}
     */
    @Audited("office.guardian.add")
    public long add(long pupilId, Identity who, Reach reach, LinkTerms wanted) {
        var pupil = pupil(pupilId);
        var person = new Person(who.checked(caller.today()).name());
        person.describe(null, null, who.birthDate());
        reach.checked().writeTo(person, clock.instant());
        wanted.checked();
        tie(pupil, office.keep(person), wanted);
        ledger.note(person, Changed.ENTERED, "", Identity.written(person.name()));
        return person.id();
    }

    /**
     * Ties an adult whom the school knows to one more pupil.
     *
     * @throws BrokenRule of {@link LinkTerms}; office.link.self, office.link.twice
     */
    @Audited("office.guardian.link")
    public void link(long pupilId, long personId, LinkTerms wanted) {
        var pupil = pupil(pupilId);
        var person = known(personId);
        BrokenRule.when(pupilId == personId, "office.link.self");
        var days = wanted.checked().days();
        BrokenRule.when(
                office.links(pupilId, personId).stream()
                        .anyMatch(known -> known.validity().overlaps(days)),
                "office.link.twice");
        tie(pupil, person, wanted);
    }

    /**
     * Says a link anew: its level, what goes with it, its days. A last day ends it.
     *
     * @throws BrokenRule of {@link LinkTerms}; office.link.ofAge for a pupil's link with himself
     */
    @Audited("office.guardian.change")
    public void change(long pupilId, long linkId, LinkTerms wanted) {
        var link = link(pupilId, linkId);
        BrokenRule.when(HIMSELF.equals(link.terms().kinship()), "office.link.ofAge");
        var before = LinkTerms.of(link).written(link);
        link.isSaidByHand(wanted.checked().terms(), wanted.days());
        ledger.note(link.pupil(), Changed.GUARDIAN, before, wanted.written(link));
        open(link);
    }

    private void tie(Person pupil, Person adult, LinkTerms wanted) {
        var link = office.keep(new Guardianship(pupil, adult, wanted.terms(), wanted.days()));
        link.isSaidByHand(wanted.terms(), wanted.days());
        ledger.note(pupil, Changed.GUARDIAN, "", wanted.written(link));
        open(link);
    }

    /** Who may read something has an account. */
    private void open(Guardianship link) {
        if (GuardianshipLevel.READERS.contains(link.terms().level())) {
            opened.fire(new GuardianshipVerified(link.guardian().id()));
        }
    }

    private Person known(long personId) {
        return office.person(caller.school(), personId, caller.today()).orElseThrow(NotFound::new);
    }

    private Guardianship link(long pupilId, long linkId) {
        pupil(pupilId);
        return files.link(pupilId, linkId).orElseThrow(NotFound::new);
    }

    private Person pupil(long pupilId) {
        Forbidden.unless(policy.mayEnter());
        return office.enrolments(caller.school(), pupilId, caller.today()).stream()
                .findFirst()
                .orElseThrow(NotFound::new)
                .pupil();
    }
}
