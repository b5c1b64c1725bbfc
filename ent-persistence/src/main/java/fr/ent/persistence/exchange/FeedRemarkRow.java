package fr.ent.persistence.exchange;

/** A remark as a list shows it; the arguments are joined by a line feed. */
public record FeedRemarkRow(String severity, String sentence, String arguments, int line, int column) {}
