package fr.ent.ejb.schooling.attendance.law;

import java.io.Serializable;
import java.util.List;

/**
 * What a family reads of the individual file: that it exists, which thresholds of the law were crossed, and which steps
 * were taken on which days. Neither notes nor names: for these it asks the school (R131-6).
 *
 * @param lines the latest crossed first, their entries without notes
 * @param school whose name it is
 */
public record PupilFollowUp(List<FollowUpLine> lines, String school) implements Serializable {}
