package fr.ent.persistence.testing;

import static org.junit.jupiter.api.Assumptions.abort;

/** A database of the PostgreSQL that this JVM started. */
class PostgresBase extends Base {

    private String url;
    private RuntimeException failure;

    @Override
    void start() {
        if (failure == null && url == null) {
            try {
                url = Postgres.newDatabase();
                migrate("postgresql");
            } catch (Postgres.Unavailable e) {
                failure = e;
            }
        }
        if (failure != null) {
            if (Boolean.getBoolean("ent.strict")) {
                throw failure;
            }
            abort(failure.getMessage());
        }
    }

    @Override
    String url() {
        return url;
    }

    @Override
    String driver() {
        return "org.postgresql.Driver";
    }

    @Override
    String schema() {
        return "public";
    }
}
