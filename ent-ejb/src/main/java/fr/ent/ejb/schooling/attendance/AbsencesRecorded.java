package fr.ent.ejb.schooling.attendance;

import java.util.List;

/**
 * A roll call was closed, or a closed one corrected. Who must warn the guardians listens to this, in the same transaction.
 *
 * @param absentPupilIds everybody whom the call now says to be absent; none is a fact too
 */
public record AbsencesRecorded(long rollCallId, List<Long> absentPupilIds) {}
