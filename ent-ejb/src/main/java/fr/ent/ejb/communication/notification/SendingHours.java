package fr.ent.ejb.communication.notification;

import java.time.LocalTime;

/** Between which hours of a weekday what is not urgent leaves, as a form shows and brings it. */
public record SendingHours(LocalTime opens, LocalTime closes) {}
