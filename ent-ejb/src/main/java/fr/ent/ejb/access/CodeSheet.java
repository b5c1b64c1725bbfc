package fr.ent.ejb.access;

import java.time.LocalDate;
import java.util.List;

/**
 * One-time codes to print.
 *
 * @param slips one for each person, in the order of lists
 * @param lastDay on which the codes may be used
 * @param already how many were left out because they chose a password before
 * @param elsewhere how many were left out because only another school, or nobody here, may give them a code
 * @param phone of the school that answers questions; empty when it is not known
 */
public record CodeSheet(List<CodeSlip> slips, LocalDate lastDay, int already, int elsewhere, String phone) {}
