package fr.ent.persistence.testing;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A base that outlives this JVM: a Derby in a folder, or a database of some PostgreSQL. */
class AddressBase extends Base {

    private static final String DERBY = "jdbc:derby:";

    private final String url;

    AddressBase(String url) {
        this.url = url;
    }

    @Override
    void start() {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        try (var opened = DriverManager.getConnection(isDerby() ? url + ";create=true" : url, USER, PASSWORD)) {
            migrate(isDerby() ? "derby" : "postgresql");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets another JVM open it. Derby answers its own stop with an exception. */
    @Override
    void stop() {
        if (isDerby()) {
            try {
                DriverManager.getConnection(url + ";shutdown=true", USER, PASSWORD)
                        .close();
            } catch (SQLException stopped) {
                if (!"08006".equals(stopped.getSQLState())) {
                    throw new IllegalStateException(stopped);
                }
            }
        }
    }

    private boolean isDerby() {
        return url.startsWith(DERBY);
    }

    @Override
    String url() {
        return url;
    }

    @Override
    String driver() {
        return isDerby() ? "org.apache.derby.jdbc.EmbeddedDriver" : "org.postgresql.Driver";
    }

    @Override
    String schema() {
        return isDerby() ? "ENT" : "public";
    }
}
