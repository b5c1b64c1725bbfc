package fr.ent.persistence.schooling.attendance;

import fr.ent.persistence.schooling.directory.Person;
import java.time.Instant;

/** Who did it, and when. */
public record Signature(Person by, Instant at) {}
