package fr.ent.persistence.schooling.report.card;

import fr.ent.persistence.schooling.directory.Civility;

/** Somebody teaches a subject to a division or group in a period; the teacher is null where none is known. */
public record TaughtBy(
        long structureId, long subjectId, String subject, Civility civility, String shownName, String firstName) {}
