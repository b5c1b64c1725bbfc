package fr.ent.ejb.exchange.imports;

/**
 * One field, before and after.
 *
 * @param kept what was typed in the portal after the ministry's base was read wins: nothing changes
 */
public record FieldChange(String before, String after, boolean kept) {}
