package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.PrintedRow;
import java.time.ZoneId;
import java.util.List;

/**
 * The letters of a school.
 *
 * @param waiting how many are to be printed
 * @param homeless how many of them have no postal address
 * @param printings the latest ones, the newest first
 */
public record PaperBoard(int waiting, int homeless, ZoneId zone, List<PrintedRow> printings) {}
