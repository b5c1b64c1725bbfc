package fr.ent.tool;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a base holds, in one number of rows and one sum for each table, whatever the order of the rows. */
final class BaseSums {

    private BaseSums() {}

    /** Of every table of the owner; the name in lower case. */
    static Map<String, String> of(Connection connection) throws SQLException {
        var sums = new TreeMap<String, String>();
        for (var table : tables(connection)) {
            sums.put(table.name().toLowerCase(Locale.ROOT), sum(connection, table));
        }
        return sums;
    }

    private record Table(String schema, String name) {}

    private static List<Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var found = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(new Table(found.getString("TABLE_SCHEM"), found.getString("TABLE_NAME")));
            }
        }
        return tables;
    }

    private static String sum(Connection connection, Table table) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found =
                        statement.executeQuery("select * from \"" + table.schema() + "\".\"" + table.name() + "\"")) {
            while (found.next()) {
                rows.add(row(found));
            }
        }
        rows.sort(null);
        return rows.size() + " rows " + digest(String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    }

    private static String row(ResultSet found) throws SQLException {
        var row = new StringBuilder();
        for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
            row.append(found.getString(column)).append('\u0000');
        }
        return row.toString();
    }

    /** SHA-256. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
