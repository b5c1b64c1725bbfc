package fr.ent.persistence.access;

/** Somebody is in a division, or answers for somebody who is. */
public record DivisionPlace(long divisionId, long personId) {}
