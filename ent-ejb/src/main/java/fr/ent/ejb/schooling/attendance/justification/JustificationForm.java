package fr.ent.ejb.schooling.attendance.justification;

import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.FamilyPupil.InSchool;
import fr.ent.persistence.schooling.attendance.JustificationLine;
import java.io.Serializable;
import java.util.List;

/**
 * What a family needs to say why.
 *
 * @param pupil in the school to which it goes
 * @param schools all of the pupil's, when he has several and it is still to be chosen to which it goes; else empty
 * @param reasons that the school shows to families and offers
 * @param refused the last that was said of the absence whose refusal is answered; null for a first justification
 */
public record JustificationForm(
        FamilyPupil pupil, List<InSchool> schools, List<ReasonChoice> reasons, JustificationLine refused)
        implements Serializable {}
