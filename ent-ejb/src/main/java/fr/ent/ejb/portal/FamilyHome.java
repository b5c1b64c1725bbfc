package fr.ent.ejb.portal;

import fr.ent.ejb.schooling.assessment.PupilMarks;
import fr.ent.ejb.schooling.attendance.PupilAbsence;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.timetable.DayLesson;
import java.time.LocalDate;
import java.util.List;

/**
 * What is new for a pupil, or for each child of a guardian, in whatever school.
 *
 * @param children himself, or his children in the order of their names; empty for who may read nothing
 * @param schools where he has a link with a pupil, even one that lets him read nothing: whom to ask
 */
public record FamilyHome(List<ChildNews> children, List<String> schools) {

    /**
     * What is new for one pupil. What the reader may not read is empty.
     *
     * @param today the day it is in his school
     * @param lessons of today, by hour
     * @param absences of the last days, the newest first
     * @param marks the last ones, the newest first
     */
    public record ChildNews(
            FamilyPupil pupil,
            LocalDate today,
            List<DayLesson> lessons,
            List<PupilAbsence> absences,
            List<PupilMarks.Latest> marks) {}
}
