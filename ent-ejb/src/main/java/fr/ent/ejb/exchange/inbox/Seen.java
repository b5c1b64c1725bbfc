package fr.ent.ejb.exchange.inbox;

import java.time.Instant;

/**
 * Something that lies in the watched folder: one file, or the numbered files of one feed.
 *
 * @param name path of the file in the folder, or what the several files have in common
 * @param content its files, a line each: path, size, time; empty when they are too many to be written down, or none yet
 * @param writing when a part of it was last written that its name calls unfinished, or null
 */
record Seen(String name, String content, Instant writing) {}
