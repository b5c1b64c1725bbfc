package fr.ent.persistence.schooling.directory;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Who a pupil of a school is.
 *
 * @param id of the person
 * @param familyName the name of birth
 * @param usualName null when there is none
 * @param firstName perhaps empty
 * @param birthDate null when unknown
 * @param mef label of his level, null when unknown
 * @param since his first day in the school
 * @param until his last day, {@link fr.ent.persistence.kernel.Validity#OPEN} when none is known
 */
public record PupilIdentity(
        long id,
        String familyName,
        String usualName,
        String firstName,
        LocalDate birthDate,
        String mef,
        LocalDate since,
        LocalDate until)
        implements Serializable {}
