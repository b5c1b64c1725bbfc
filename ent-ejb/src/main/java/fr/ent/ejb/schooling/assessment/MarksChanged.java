package fr.ent.ejb.schooling.assessment;

import java.time.Instant;

/**
 * Families read other marks than before, now or later: an assessment was published, moved or taken back, or marks of a
 * published one were written. Who must tell the guardians listens to this, in the same transaction.
 *
 * @param since only marks written at that instant or later are news
 */
public record MarksChanged(long assessmentId, Instant since) {}
