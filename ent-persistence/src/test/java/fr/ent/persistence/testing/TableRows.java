package fr.ent.persistence.testing;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tables that the migrations left empty, children first, so that they can be emptied again. */
class TableRows {

    private final Base base;
    private final List<String> childrenFirst;

    TableRows(Base base) {
        this.base = base;
        try (var connection = base.connect()) {
            var ordered = new LinkedHashSet<String>();
            var meta = connection.getMetaData();
            for (var table : tables(meta)) {
                addAfterChildren(meta, table, ordered, new HashSet<>());
            }
            childrenFirst = new ArrayList<>();
            for (var table : ordered) {
                try (var statement = connection.createStatement();
                        var count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    if (count.getInt(1) == 0) {
                        childrenFirst.add(table);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes all rows of them. */
    void delete() {
        try (var connection = base.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var table : childrenFirst) {
                statement.executeUpdate("delete from " + table);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> tables(DatabaseMetaData meta) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = meta.getTables(null, base.schema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                var table = found.getString("TABLE_NAME");
                if (!table.startsWith("flyway")) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private void addAfterChildren(DatabaseMetaData meta, String table, Set<String> ordered, Set<String> path)
            throws SQLException {
        if (ordered.contains(table) || !path.add(table)) {
            return;
        }
        var children = new ArrayList<String>();
        try (var keys = meta.getExportedKeys(null, base.schema(), table)) {
            while (keys.next()) {
                children.add(keys.getString("FKTABLE_NAME"));
            }
        }
        for (var child : children) {
            addAfterChildren(meta, child, ordered, path);
        }
        ordered.add(table);
    }
}
