package fr.ent.persistence.exchange;

/**
 * One line of a difference as a list shows it; field and values are null when the whole thing is added or gone, the
 * reason but for what an undoing keeps.
 */
public record FeedLineRow(String action, String label, String field, String before, String after, String reason) {}
