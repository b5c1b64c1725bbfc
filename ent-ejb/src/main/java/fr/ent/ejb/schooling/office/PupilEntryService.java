package fr.ent.ejb.schooling.office;

import static fr.ent.ejb.kernel.Role.OFFICE;
import static fr.ent.ejb.kernel.Role.PRINCIPAL;

import fr.ent.ejb.access.AccountOpening;
import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.directory.StructureChoice;
import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.StructureRepository;
import fr.ent.persistence.schooling.office.OfficeRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Pupils whom no file has brought yet, and the division in which a pupil is from a day on. */
@Stateless
@RolesAllowed({OFFICE, PRINCIPAL})
public class PupilEntryService {

    private static final String INE = "[0-9A-Z]{11}";
    private static final String EVERYWHERE = "*";

    @Inject
    OfficeRepository office;

    @Inject
    StructureRepository structures;

    @Inject
    AccountOpening accounts;

    @Inject
    OfficeLedger ledger;

    @Inject
    OfficePolicy policy;

    @Inject
    Caller caller;

    /** The divisions of this year. */
    public List<StructureChoice> divisions() {
        Forbidden.unless(policy.mayEnter());
        return structures.divisions(caller.school(), SchoolYear.firstYearOf(caller.today())).stream()
                .map(division -> new StructureChoice(division.id(), division.label()))
                .toList();
    }

    /**
     * Enters a pupil: enrolled, in his division, with an account that waits for its code.
     *
     * @return the person
     * @throws BrokenRule of {@link Identity}; office.ine.malformed, office.ine.borne, office.day.missing,
     *     office.day.outOfYear
     */
    @Audited("office.pupil.add")
    public long add(NewPupil pupil) {
        Forbidden.unless(policy.mayEnter());
        var division = division(pupil.division());
        var days = days(division, pupil.since());
        var who = pupil.who().checked(caller.today());
        var ine = Typed.text(pupil.ine()).toUpperCase(Locale.ROOT);
        BrokenRule.when(!ine.isEmpty() && !ine.matches(INE), "office.ine.malformed");
        BrokenRule.when(!ine.isEmpty() && office.isBorne(ine), "office.ine.borne");
        var person = office.keep(new Person(who.name()));
        person.describe(null, null, who.birthDate());
        if (!ine.isEmpty()) {
            office.keep(new ExternalId(ExternalId.INE, EVERYWHERE, ine, person));
        }
        office.keep(new Enrolment(person, division.schoolYear(), days));
        place(person, division, days);
        accounts.open(List.of(person.id()));
        ledger.note(person, Changed.ENTERED, "", Changed.values(Identity.written(who.name()), division.label()));
        return person.id();
    }

    /**
     * From that day on the pupil is in another division; what was planned for later is forgotten.
     *
     * @throws BrokenRule office.day.missing, office.day.outOfYear, office.division.same, office.pupil.gone when he is no
     *     pupil of the school on that day
     */
    @Audited("office.pupil.move")
    public void move(long pupilId, long divisionId, LocalDate day) {
        Forbidden.unless(policy.mayEnter());
        var today = caller.today();
        var enrolments = office.enrolments(caller.school(), pupilId, today);
        NotFound.unless(!enrolments.isEmpty());
        var division = division(divisionId);
        var days = days(division, day);
        BrokenRule.when(enrolments.stream().noneMatch(known -> known.validity().covers(day)), "office.pupil.gone");
        var held = office.divisions(caller.school(), pupilId, day);
        BrokenRule.when(
                held.stream()
                        .anyMatch(known -> known.structure().equals(division)
                                && known.validity().covers(day)
                                && known.validity().isOpen()),
                "office.division.same");
        var before = held.stream().map(PupilEntryService::written).toList();
        held.forEach(known -> leave(known, day));
        var person = enrolments.get(0).pupil();
        place(person, division, days);
        ledger.note(
                person, Changed.DIVISION, String.join(", ", before), Changed.values(division.label(), days.since()));
    }

    private Division division(long id) {
        return office.division(caller.school(), id, caller.today()).orElseThrow(NotFound::new);
    }

    private static Validity days(Division division, LocalDate since) {
        BrokenRule.when(since == null, "office.day.missing");
        var year = division.schoolYear();
        BrokenRule.when(since.isBefore(year.opensOn()) || since.isAfter(year.closesOn()), "office.day.outOfYear");
        return Validity.from(since);
    }

    private void place(Person person, Division division, Validity days) {
        office.keep(new StructureMembership(person, division, days)).isSaidByHand(days);
    }

    /** What would begin that day or later never holds. */
    private void leave(StructureMembership known, LocalDate day) {
        if (known.validity().since().isBefore(day)) {
            known.isSaidByHand(Validity.between(known.validity().since(), day.minusDays(1)));
        } else {
            office.forget(known);
        }
    }

    private static String written(StructureMembership known) {
        return Changed.values(known.structure().label(), known.validity().since());
    }
}
