package fr.ent.persistence.schooling.directory;

import java.time.LocalDate;

/** Eighteen years (C. civ. 414). */
public final class Majority {

    private static final int YEARS = 18;

    private Majority() {}

    /**
     * Is somebody of age on that day? From the eighteenth anniversary on; who was born on 29 February, from 28 February of
     * a year that has no 29th.
     *
     * @param bornOn null when unknown: then nobody says that he is
     */
    public static boolean isReached(LocalDate bornOn, LocalDate day) {
        return bornOn != null && !day.isBefore(bornOn.plusYears(YEARS));
    }
}
