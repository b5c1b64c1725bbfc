package fr.ent.persistence.exchange;

/**
 * How many lines of one kind and action an import has.
 *
 * @param kind of fact
 * @param action added, changed, gone or kept
 * @param lines how many
 */
public record FeedCount(String kind, String action, long lines) {}
