package fr.ent.ejb.exchange.imports;

import fr.ent.persistence.testing.Database;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Every row of the school's tables at one moment, but for versions and for imports themselves. */
final class Snapshot {

    private final Map<String, String> rows;

    private Snapshot(Map<String, String> rows) {
        this.rows = rows;
    }

    static Snapshot of(Database base) {
        var rows = new TreeMap<String, String>();
        for (var line : new Rows(base).content()) {
            var columns = line.split(" \\| ", -1);
            boolean identified = columns.length > 3;
            var key = identified ? columns[0].toLowerCase(Locale.ROOT) + "#" + columns[1] : line;
            rows.put(key, identified ? line.replaceFirst(" \\| " + columns[1] + " \\| \\d+", "") : line);
        }
        return new Snapshot(rows);
    }

    Map<String, String> rows() {
        return rows;
    }

    /** What stands there now otherwise than before, by table and key. */
    Map<String, String> since(Snapshot before) {
        var changed = new TreeMap<String, String>();
        rows.forEach((key, row) -> {
            if (!row.equals(before.rows.get(key))) {
                changed.put(key, before.rows.get(key) + " => " + row);
            }
        });
        before.rows.forEach((key, row) -> {
            if (!rows.containsKey(key)) {
                changed.put(key, row + " => gone");
            }
        });
        return changed;
    }
}
