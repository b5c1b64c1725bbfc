package fr.ent.web.rights;

/** A line of the journal of reads, ready to be shown. */
public record JournalLine(String at, String reader, String action, String target, boolean refused) {}
