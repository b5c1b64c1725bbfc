package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.FileKind;
import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.schooling.directory.School;

/**
 * How the files of one family name people. Each family knows only whom it named itself: the same person may have an
 * identifier of each.
 *
 * @param pupils source of the identifiers of pupils, a constant of {@link ExternalId}; so the next two
 * @param byAcademy are they unique in the whole académie? otherwise in the school alone
 */
record Naming(String pupils, String guardians, String staff, boolean byAcademy) {

    /** SIECLE and STS-Web. */
    static final Naming MINISTRY =
            new Naming(ExternalId.SIECLE_PUPIL, ExternalId.SIECLE_GUARDIAN, ExternalId.STS_STAFF, true);

    private static final Naming ONDE = new Naming(ExternalId.ONDE, ExternalId.ONDE, ExternalId.ONDE, false);

    private static final Naming AAF =
            new Naming(ExternalId.AAF_PUPIL, ExternalId.AAF_GUARDIAN, ExternalId.AAF_STAFF, true);

    static Naming of(FileKind kind) {
        return switch (kind) {
            case ONDE_PUPILS, ONDE_TEACHERS, ONDE_GUARDIANS -> ONDE;
            case AAF_COMPLETE, AAF_DELTA -> AAF;
            default -> MINISTRY;
        };
    }

    /** Where an identifier is unique. */
    String scope(School school) {
        return byAcademy ? school.academy() : school.uai();
    }
}
