package fr.ent.ejb.exchange.imports;

/** A file was received, or must be looked at again: once that is written, it is read and compared. */
public record ImportWaiting(String uai, long importId) {}
