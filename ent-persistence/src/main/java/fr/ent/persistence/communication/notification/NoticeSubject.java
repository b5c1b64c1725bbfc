package fr.ent.persistence.communication.notification;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What a notice is about.
 *
 * @param day of the school
 * @param time the start of the first lesson missed that day, or when new marks were found, in the school's zone
 */
public record NoticeSubject(long schoolId, long pupilId, LocalDate day, LocalTime time) {}
