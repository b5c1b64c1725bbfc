package fr.ent.persistence.communication.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** An absence of which the guardians are silent: somebody calls. */
public record ToCallRow(
        long followUpId,
        long pupilId,
        String shownName,
        String firstName,
        LocalDate day,
        LocalTime time,
        Instant toldAt) {}
