package fr.ent.ejb.schooling.attendance.law;

import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import fr.ent.persistence.schooling.directory.PupilIdentity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Dossier individuel d’absentéisme of the current school year (R131-6): absences, contacts, steps; never a reason that
 * concerns health.
 *
 * @param division of today; "" for who left
 * @param count his absences since 1 September
 * @param followUps the latest crossed first
 * @param underSixteen is he of the age at which school is compulsory? Null when his birth date is unknown
 * @param mayDecide may the caller refer and close?
 * @param today in the school
 */
public record IndividualFile(
        PupilIdentity pupil,
        String division,
        PupilCount count,
        List<FollowUpLine> followUps,
        Boolean underSixteen,
        boolean mayDecide,
        LocalDate today)
        implements Serializable {}
