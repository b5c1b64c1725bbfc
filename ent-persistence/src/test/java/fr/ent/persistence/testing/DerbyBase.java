package fr.ent.persistence.testing;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Derby in the memory of this JVM. */
class DerbyBase extends Base {

    @Override
    void start() {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        System.setProperty("derby.locks.waitTimeout", "10");
        try (var created = DriverManager.getConnection(url() + ";create=true", USER, PASSWORD)) {
            migrate("derby");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    String url() {
        return "jdbc:derby:memory:ent";
    }

    @Override
    String driver() {
        return "org.apache.derby.jdbc.EmbeddedDriver";
    }

    @Override
    String schema() {
        return "ENT";
    }
}
