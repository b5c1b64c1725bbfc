package fr.ent.ejb.demo.people;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.timetable.DayLesson;
import fr.ent.ejb.schooling.timetable.LessonsOfDay;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.exchange.FeedRepository;
import fr.ent.persistence.schooling.assessment.AnnouncedAssessment;
import fr.ent.persistence.schooling.assessment.AssessmentRepository;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Finds the rows that the files of the demo have become; identifiers only, no name. */
@Stateless
@RolesAllowed(Role.SCHOOL_ADMIN)
public class DemoKeyService {

    @Inject
    FeedRepository feeds;

    @Inject
    SchoolRepository schools;

    @Inject
    AccountRepository accounts;

    @Inject
    AssessmentRepository assessments;

    @Inject
    LessonsOfDay lessons;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The rows of the caller's school in the year of today. */
    public DemoKeys keys() {
        var school = school();
        var year = schools.yearOf(school.uai(), school.today(clock)).orElseThrow(NotFound::new);
        var staff = persons(feeds.idsOfStaff(school, ExternalId.STS_STAFF, List.of(school.academy(), school.uai())));
        return new DemoKeys(
                persons(feeds.idsOfPupils(year, ExternalId.SIECLE_PUPIL, school.academy())),
                persons(feeds.idsOfGuardians(year, ExternalId.SIECLE_GUARDIAN, school.academy())),
                staff,
                accounts.of(staff.values()).stream()
                        .collect(toMap(account -> account.person().id(), account -> account.login())),
                feeds.assignments(year).stream()
                        .collect(toMap(
                                given -> new DemoKeys.Taught(
                                        given.structure().code(),
                                        given.subject().code()),
                                given -> given.id())));
    }

    /** The lessons that the timetable of the caller's school gives on a day. */
    public List<DayLesson> lessons(LocalDate day) {
        return lessons.ofSchool(school(), day);
    }

    /** The assessments that the caller's school has announced in the year of today. */
    public List<AnnouncedAssessment> assessments() {
        var school = school();
        return assessments.announced(school.uai(), SchoolYear.firstYearOf(school.today(clock)));
    }

    private static Map<String, Long> persons(List<ExternalId> ids) {
        return ids.stream().collect(toMap(ExternalId::value, id -> id.person().id()));
    }

    private School school() {
        return schools.find(caller.school()).orElseThrow(NotFound::new);
    }
}
