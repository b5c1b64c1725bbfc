package fr.ent.persistence.rights;

/** What a number of the journal names: a pupil, a division or group, a teaching or an assessment of that school. */
public record ReadObject(long id, String name) {}
