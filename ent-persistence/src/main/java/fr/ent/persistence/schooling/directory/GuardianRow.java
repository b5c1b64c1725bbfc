package fr.ent.persistence.schooling.directory;

/** An adult of a pupil as a list of the staff shows him; kinship and contact may be null. */
public record GuardianRow(
        long pupilId,
        String shownName,
        String firstName,
        GuardianshipLevel level,
        String kinship,
        String mail,
        String mobile,
        String home) {}
