package fr.ent.ejb.access;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.FrenchTimeZone;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.Uai;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Opens schools and names their administrators; sees nothing of what is in them. */
@Stateless
@RolesAllowed(Role.PLATFORM_ADMIN)
public class SchoolOpeningService {

    @Inject
    SchoolRepository schools;

    @Inject
    AccountRepository accounts;

    @Inject
    AccountOpening opening;

    @Inject
    Clock clock;

    /** The schools of the deployment, by number. */
    public List<OpenSchool> all() {
        return schools.all().stream()
                .map(school ->
                        new OpenSchool(school.uai(), school.name(), school.academy(), Uai.hasRightLetter(school.uai())))
                .toList();
    }

    /**
     * Opens a school with its year of today and an administrator who waits for his code. A number with a wrong letter
     * is accepted: the page warns, and some numbers of trials are made up.
     *
     * @return what the administrator is handed
     * @throws BrokenRule directory.uai.malformed, access.school.exists, directory.timeZone.unknown,
     *     directory.holidayZone.unknown
     */
    @Audited("access.school.open")
    public CodeSheet open(NewSchool wanted) {
        var uai = Uai.normalised(wanted.uai());
        BrokenRule.when(schools.find(uai).isPresent(), "access.school.exists", uai);
        var school = new School(uai, wanted.name().strip(), wanted.academy().strip());
        school.locate(FrenchTimeZone.zone(wanted.timeZone()), wanted.holidayZone());
        schools.add(school);
        schools.openYear(school, SchoolYear.firstYearOf(school.today(clock)));
        return administrator(
                school,
                new PersonName(
                        wanted.familyName().strip(), null, wanted.firstName().strip()));
    }

    private CodeSheet administrator(School school, PersonName name) {
        var today = school.today(clock);
        var person = accounts.add(new Person(name));
        accounts.add(new Membership(person, school, Role.SCHOOL_ADMIN, Validity.from(today)));
        var account = opening.open(Set.of(person.id())).get(0);
        var code = OneTimeCode.draw();
        var until = clock.instant().plus(OneTimeCode.LASTS);
        account.issueActivation(PasswordHash.ofCode(OneTimeCode.canonical(code)), until);
        var shown = name.shown() + " " + name.first();
        var lastDay = until.atZone(school.zone()).toLocalDate();
        return new CodeSheet(List.of(new CodeSlip(shown, account.login(), code)), lastDay, 0, 0, "");
    }
}
