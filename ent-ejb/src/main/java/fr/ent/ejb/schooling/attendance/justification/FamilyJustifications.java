package fr.ent.ejb.schooling.attendance.justification;

import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.FamilyPupil.InSchool;
import fr.ent.persistence.schooling.attendance.JustificationLine;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What a family reads of a pupil's justifications this year.
 *
 * @param mayJustify may the reader say why, or does he only read?
 * @param mayOpen may the reader open what was attached, once it is known to be harmless?
 * @param schools each school of the pupil, with what is of that school alone
 * @param takenBack the absences of which a school took its answer back and has to answer anew, by their ids
 */
public record FamilyJustifications(
        FamilyPupil pupil, boolean mayJustify, boolean mayOpen, List<InOneSchool> schools, Set<Long> takenBack)
        implements Serializable {

    /**
     * In one school.
     *
     * @param open absences of which nobody said anything yet, the newest first
     * @param said by whom and when, the newest absence first; nothing for whom a pupil of age refuses to inform
     */
    public record InOneSchool(InSchool school, List<OpenAbsence> open, List<JustificationLine> said)
            implements Serializable {}

    /** The absences of which nobody said anything yet, school after school. */
    public List<OpenAbsence> open() {
        return schools.stream().flatMap(one -> one.open().stream()).toList();
    }

    /** What was said, school after school. */
    public List<JustificationLine> said() {
        return schools.stream().flatMap(one -> one.said().stream()).toList();
    }
}
