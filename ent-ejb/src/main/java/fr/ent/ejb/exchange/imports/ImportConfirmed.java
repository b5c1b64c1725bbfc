package fr.ent.ejb.exchange.imports;

/** Somebody confirmed an import: once that is written, it is applied. */
public record ImportConfirmed(String uai, long importId, boolean withRemovals) {}
