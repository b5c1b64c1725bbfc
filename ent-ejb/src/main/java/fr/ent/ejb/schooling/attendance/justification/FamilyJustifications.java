package fr.ent.ejb.schooling.attendance.justification;

import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.persistence.schooling.attendance.JustificationLine;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What a family reads of a pupil's justifications this year.
 *
 * @param mayJustify may the reader say why, or does he only read?
 * @param mayOpen may the reader open what was attached, once it is known to be harmless?
 * @param open absences of which nobody said anything yet, the newest first
 * @param said by whom and when, the newest absence first; nothing for whom a pupil of age refuses to inform
 * @param takenBack the absences of which the school took its answer back and has to answer anew, by their ids
 */
public record FamilyJustifications(
        FamilyPupil pupil,
        boolean mayJustify,
        boolean mayOpen,
        List<OpenAbsence> open,
        List<JustificationLine> said,
        Set<Long> takenBack)
        implements Serializable {}
