package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Field;
import java.util.Map;

/**
 * What a file would do with one thing.
 *
 * @param label what a person calls it
 * @param fields those that change, or would but for what was typed in the portal; none when added or gone
 */
public record Change(FactKind kind, Action action, String key, String label, Map<Field, FieldChange> fields) {}
