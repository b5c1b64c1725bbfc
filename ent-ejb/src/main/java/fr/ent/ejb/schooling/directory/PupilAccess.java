package fr.ent.ejb.schooling.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.FamilyPupil.InSchool;
import fr.ent.ejb.schooling.directory.FamilyPupil.Rights;
import fr.ent.persistence.schooling.directory.FamilyTie;
import fr.ent.persistence.schooling.directory.GuardianshipRepository;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the caller, as a pupil or as a guardian, may read of whom today. Read once a request (one query, two for
 * somebody who is both) and never kept longer: a decision that restricts a link ends an access at the next request of an
 * open session. What he may not read and what does not exist are the same, and both leave a refused line in the journal.
 */
@RequestScoped
public class PupilAccess {

    @Inject
    GuardianshipRepository guardianships;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    private String knownLogin;
    private List<FamilyPupil> pupils = List.of();
    private List<String> schools = List.of();

    /** Himself, then his children in the order of their names: only those of whom he may read something. */
    public List<FamilyPupil> pupils() {
        load();
        return pupils;
    }

    /** The names of the schools where he has a link with a pupil, even one that lets him read nothing. */
    public List<String> schools() {
        load();
        return schools;
    }

    /** May he read the pupil's marks and averages? */
    public boolean mayReadMarks(long pupilId) {
        return find(pupilId).filter(pupil -> pupil.rights().marks()).isPresent();
    }

    /** May he read the pupil's timetable and absences? */
    public boolean mayReadDailyLife(long pupilId) {
        return find(pupilId).filter(pupil -> pupil.rights().dailyLife()).isPresent();
    }

    /** The pupil whose marks he may read; @throws NotFound for every other one, noted in the journal. */
    public FamilyPupil requireMarks(long pupilId) {
        return find(pupilId)
                .filter(pupil -> pupil.rights().marks())
                .orElseThrow(() -> refusal("directory.pupil.readMarks", pupilId));
    }

    /** The pupil whose daily life he may read; @throws NotFound for every other one, noted in the journal. */
    public FamilyPupil requireDailyLife(long pupilId) {
        return find(pupilId)
                .filter(pupil -> pupil.rights().dailyLife())
                .orElseThrow(() -> refusal("directory.pupil.readDailyLife", pupilId));
    }

    /** The pupil whose timetable he may read; @throws NotFound for every other one, noted in the journal. */
    public FamilyPupil requireLessons(long pupilId) {
        return find(pupilId)
                .filter(pupil -> pupil.rights().lessons())
                .orElseThrow(() -> refusal("directory.pupil.readLessons", pupilId));
    }

    /** Himself, when he is a pupil of age; @throws NotFound for everybody else, noted in the journal. */
    public FamilyPupil requireOfAge(long pupilId) {
        return find(pupilId)
                .filter(pupil -> pupil.rights().mayObject())
                .orElseThrow(() -> refusal("directory.pupil.object", pupilId));
    }

    /** The pupil of age who objects to his being informed: he is told so, instead of what he would read otherwise. */
    public Optional<FamilyPupil> refusing(long pupilId) {
        return find(pupilId).filter(pupil -> pupil.rights().isRefused());
    }

    private NotFound refusal(String action, long pupilId) {
        audit.refused(action, String.valueOf(pupilId));
        return new NotFound();
    }

    private Optional<FamilyPupil> find(long pupilId) {
        return pupils().stream().filter(pupil -> pupil.id() == pupilId).findFirst();
    }

    /** A test changes identity inside one request: what was read for another login is forgotten. */
    private void load() {
        if (caller.login().equals(knownLogin)) {
            return;
        }
        var ties = caller.isKnown() ? tiesOf(caller.personId()) : Map.<Long, List<FamilyTie>>of();
        schools = ties.values().stream()
                .flatMap(List::stream)
                .filter(tie -> tie.isEnrolledAt(clock.instant()))
                .map(FamilyTie::schoolName)
                .distinct()
                .toList();
        pupils = ties.values().stream().flatMap(this::readable).toList();
        knownLogin = caller.login();
    }

    private Map<Long, List<FamilyTie>> tiesOf(long person) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var roles = caller.who().roles();
        var own = roles.contains(Role.PUPIL) ? guardianships.ownTies(person, day) : List.<FamilyTie>of();
        // who is neither pupil nor guardian may still be somebody to call: his page says so
        var others = own.isEmpty() || roles.contains(Role.GUARDIAN)
                ? guardianships.tiesOf(person, day)
                : List.<FamilyTie>of();
        return Stream.concat(own.stream(), others.stream())
                .collect(groupingBy(FamilyTie::pupilId, LinkedHashMap::new, toList()));
    }

    private Stream<FamilyPupil> readable(List<FamilyTie> ties) {
        var any = ties.get(0);
        var rights = FamilyPolicy.rights(ties, any.pupilId() == caller.personId(), clock.instant());
        return rights.any() ? Stream.of(pupil(ties, rights)) : Stream.empty();
    }

    private FamilyPupil pupil(List<FamilyTie> ties, Rights rights) {
        var now = ties.stream()
                .filter(tie -> tie.isEnrolledAt(clock.instant()))
                .findFirst()
                .orElseThrow();
        var school = new InSchool(now.schoolId(), now.uai(), now.schoolName(), ZoneId.of(now.timeZone()));
        return new FamilyPupil(now.pupilId(), now.firstName(), now.shownName(), school, rights);
    }
}
