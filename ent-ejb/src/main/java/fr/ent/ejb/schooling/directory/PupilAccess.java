package fr.ent.ejb.schooling.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.Ruling;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private Map<Long, FamilyPolicy.Verdict> verdicts = Map.of();
    private List<String> schools = List.of();
    private Set<Long> justified = Set.of();
    private Map<Long, List<InSchool>> enrolled = Map.of();

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

    /** May he read the pupil's marks and averages? With the rule that decides. */
    public Ruling readingMarks(long pupilId) {
        return verdict(pupilId).marks();
    }

    /** May he read the pupil's absences? With the rule that decides. */
    public Ruling readingDailyLife(long pupilId) {
        return verdict(pupilId).dailyLife();
    }

    /** May he read the pupil's timetable? With the rule that decides. */
    public Ruling readingLessons(long pupilId) {
        return verdict(pupilId).lessons();
    }

    /** The pupil of whom he may read something; @throws NotFound for every other one, noted in the journal. */
    public FamilyPupil require(long pupilId) {
        return find(pupilId).orElseThrow(() -> refusal("directory.pupil.read", pupilId));
    }

    /** The pupil whose marks he may read; @throws NotFound for every other one, noted in the journal. */
    public FamilyPupil requireMarks(long pupilId) {
        return find(pupilId)
                .filter(pupil -> readingMarks(pupilId).granted())
                .orElseThrow(() -> refusal("directory.pupil.readMarks", pupilId));
    }

    /** The pupil whose daily life he may read; @throws NotFound for every other one, noted in the journal. */
    public FamilyPupil requireDailyLife(long pupilId) {
        return find(pupilId)
                .filter(pupil -> readingDailyLife(pupilId).granted())
                .orElseThrow(() -> refusal("directory.pupil.readDailyLife", pupilId));
    }

    /** The pupil whose timetable he may read; @throws NotFound for every other one, noted in the journal. */
    public FamilyPupil requireLessons(long pupilId) {
        return find(pupilId)
                .filter(pupil -> readingLessons(pupilId).granted())
                .orElseThrow(() -> refusal("directory.pupil.readLessons", pupilId));
    }

    /** May he say why the pupil was, or will be, absent? */
    public boolean mayJustify(long pupilId) {
        load();
        return justified.contains(pupilId);
    }

    /** The pupil for whom he may do that; @throws NotFound for every other one, noted in the journal. */
    public FamilyPupil requireJustifying(long pupilId) {
        return find(pupilId)
                .filter(pupil -> mayJustify(pupilId))
                .orElseThrow(() -> refusal("directory.pupil.justify", pupilId));
    }

    /** The same pupil once for each school where he is enrolled today; once, in the last one, when there is none. */
    public List<FamilyPupil> inSchools(long pupilId) {
        return find(pupilId).stream()
                .flatMap(pupil -> pupil.leftOn() != null
                        ? Stream.of(pupil)
                        : enrolled.get(pupilId).stream().map(pupil::in))
                .toList();
    }

    /** Is he legal guardian of the pupil, with no judgment against it, or the pupil himself, of age? */
    public boolean isResponsible(long pupilId) {
        return mayJustify(pupilId) && readingDailyLife(pupilId) != Ruling.IN_CHARGE;
    }

    /** The pupil of whom he is that; @throws NotFound for every other one, noted in the journal. */
    public FamilyPupil requireResponsible(long pupilId) {
        return find(pupilId)
                .filter(pupil -> isResponsible(pupilId))
                .orElseThrow(() -> refusal("directory.pupil.answerFor", pupilId));
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
        verdicts = ties.entrySet().stream().collect(toMap(Map.Entry::getKey, tie -> verdict(tie.getValue())));
        pupils = ties.values().stream().flatMap(this::readable).toList();
        justified = ties.entrySet().stream()
                .filter(tie ->
                        FamilyPolicy.mayJustify(tie.getValue(), tie.getKey() == caller.personId(), clock.instant()))
                .map(Map.Entry::getKey)
                .collect(toSet());
        enrolled = ties.entrySet().stream().collect(toMap(Map.Entry::getKey, tie -> schoolsOf(tie.getValue())));
        knownLogin = caller.login();
    }

    private List<InSchool> schoolsOf(List<FamilyTie> ties) {
        return ties.stream()
                .filter(tie -> tie.isEnrolledAt(clock.instant()))
                .map(PupilAccess::school)
                .distinct()
                .toList();
    }

    private static InSchool school(FamilyTie tie) {
        return new InSchool(tie.schoolId(), tie.uai(), tie.schoolName(), ZoneId.of(tie.timeZone()));
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

    private FamilyPolicy.Verdict verdict(List<FamilyTie> ties) {
        var himself = ties.get(0).pupilId() == caller.personId();
        return FamilyPolicy.verdict(ties, himself, clock.instant());
    }

    private FamilyPolicy.Verdict verdict(long pupilId) {
        load();
        return verdicts.getOrDefault(pupilId, FamilyPolicy.Verdict.STRANGER);
    }

    private Stream<FamilyPupil> readable(List<FamilyTie> ties) {
        var rights = verdicts.get(ties.get(0).pupilId()).rights();
        return rights.any() ? Stream.of(pupil(ties, rights)) : Stream.empty();
    }

    private FamilyPupil pupil(List<FamilyTie> ties, Rights rights) {
        var enrolled =
                ties.stream().filter(tie -> tie.isEnrolledAt(clock.instant())).findFirst();
        var now = enrolled.orElseGet(() -> ties.stream()
                .max(Comparator.comparing(FamilyTie::enrolledUntil))
                .orElseThrow());
        var leftOn = enrolled.isPresent() ? null : now.enrolledUntil();
        return new FamilyPupil(now.pupilId(), now.firstName(), now.shownName(), school(now), leftOn, rights);
    }
}
