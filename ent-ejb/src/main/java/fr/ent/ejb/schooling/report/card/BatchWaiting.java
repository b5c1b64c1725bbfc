package fr.ent.ejb.schooling.report.card;

/**
 * Documents were asked for: once that is written, they are made.
 *
 * @param page where codes are verified, as families know it
 */
public record BatchWaiting(String uai, long schoolId, long batchId, String page) {}
