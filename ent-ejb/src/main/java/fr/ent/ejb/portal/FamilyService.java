package fr.ent.ejb.portal;

import fr.ent.ejb.portal.FamilyHome.ChildNews;
import fr.ent.ejb.schooling.assessment.PupilMarks;
import fr.ent.ejb.schooling.assessment.PupilMarksService;
import fr.ent.ejb.schooling.attendance.PupilAbsence;
import fr.ent.ejb.schooling.attendance.PupilAbsencesService;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.FamilyPupil.Rights;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.ejb.schooling.timetable.DayLesson;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The home of a family. Everybody who is signed in may knock, who answers for nobody too: he is told whom to ask. As
 * many queries for one child as for four.
 */
@Stateless
@PermitAll
public class FamilyService {

    /** How many marks of each child a home shows. */
    public static final int MOST_MARKS = 5;

    @Inject
    PupilAccess access;

    @Inject
    PupilMarksService marks;

    @Inject
    PupilAbsencesService absences;

    @Inject
    Clock clock;

    /** What is new for the caller and his children. */
    public FamilyHome home() {
        var pupils = access.pupils();
        var daily = of(pupils, Rights::dailyLife);
        var taught = of(pupils, Rights::lessons);
        var lessons = taught.isEmpty() ? Map.<Long, List<DayLesson>>of() : absences.lessonsToday(taught);
        var missed = daily.isEmpty() ? Map.<Long, List<PupilAbsence>>of() : absences.latest(daily);
        var marked = pupils.stream().anyMatch(pupil -> pupil.rights().marks())
                ? marks.latest(MOST_MARKS)
                : Map.<Long, List<PupilMarks.Latest>>of();
        var children = pupils.stream()
                .map(pupil -> new ChildNews(
                        pupil,
                        LocalDate.now(clock.withZone(pupil.school().zone())),
                        lessons.getOrDefault(pupil.id(), List.of()),
                        missed.getOrDefault(pupil.id(), List.of()),
                        marked.getOrDefault(pupil.id(), List.of())))
                .toList();
        return new FamilyHome(children, access.schools());
    }

    private static List<Long> of(List<FamilyPupil> pupils, Predicate<Rights> right) {
        return pupils.stream()
                .filter(pupil -> right.test(pupil.rights()))
                .map(FamilyPupil::id)
                .toList();
    }
}
