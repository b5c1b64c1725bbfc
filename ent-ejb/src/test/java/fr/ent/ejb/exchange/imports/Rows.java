package fr.ent.ejb.exchange.imports;

import fr.ent.persistence.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the tables of a base, but for imports themselves and what the migrations wrote. */
final class Rows {

    private static final List<String> OTHERS = List.of("flyway", "feed_", "audit_");

    private final Database base;
    private final Map<String, Integer> before;

    /** What is there now does not count. */
    Rows(Database base) {
        this.base = base;
        this.before = all();
    }

    /** How many rows came since, by table; none of tables without. */
    Map<String, Integer> made() {
        var made = new TreeMap<String, Integer>();
        all().forEach((table, rows) -> {
            int more = rows - before.getOrDefault(table, 0);
            if (more != 0) {
                made.put(table, more);
            }
        });
        return made;
    }

    /** Every value of every row. */
    List<String> content() {
        return read((connection, table) -> {
            var lines = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select * from " + table)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    var line = new StringBuilder(table);
                    for (int i = 1; i <= columns; i++) {
                        line.append(" | ").append(rows.getString(i));
                    }
                    lines.add(line.toString());
                }
            }
            return lines;
        });
    }

    private Map<String, Integer> all() {
        var counts = new TreeMap<String, Integer>();
        read((connection, table) -> {
            try (var statement = connection.createStatement();
                    var count = statement.executeQuery("select count(*) from " + table)) {
                count.next();
                counts.put(table.toLowerCase(Locale.ROOT), count.getInt(1));
            }
            return List.of();
        });
        return counts;
    }

    private List<String> read(Look look) {
        var lines = new ArrayList<String>();
        try (var connection = base.connection()) {
            for (var table : tables(connection)) {
                lines.addAll(look.at(connection, table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        lines.sort(null);
        return lines;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        var meta = connection.getMetaData();
        try (var found = meta.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                var table = found.getString("TABLE_NAME");
                if (OTHERS.stream().noneMatch(table.toLowerCase(Locale.ROOT)::startsWith)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private interface Look {
        List<String> at(Connection connection, String table) throws SQLException;
    }
}
