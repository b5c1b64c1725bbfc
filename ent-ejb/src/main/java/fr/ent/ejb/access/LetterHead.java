package fr.ent.ejb.access;

import java.time.LocalDate;

/**
 * What all letters of one printing have in common.
 *
 * @param school its name
 * @param phone of the school, empty when unknown
 * @param mail of the school, empty when unknown
 * @param division of which they are, empty for the staff and for one person
 * @param day on which they are printed
 * @param lastDay on which the codes may be used
 */
record LetterHead(
        String school,
        String uai,
        String phone,
        String mail,
        String division,
        LocalDate day,
        LocalDate lastDay,
        LetterPaper paper) {}
