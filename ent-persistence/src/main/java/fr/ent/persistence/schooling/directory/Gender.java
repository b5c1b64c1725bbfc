package fr.ent.persistence.schooling.directory;

/** CODE_SEXE of SIECLE and SEXE of STS: 1 = MALE, 2 = FEMALE; often missing. */
public enum Gender {
    MALE,
    FEMALE
}
