package fr.ent.ejb.kernel;

import jakarta.resource.ResourceException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** What an exception of the base means, as far as a person must be told; the states are those of the SQL standard. */
public final class SqlState {

    private static final String TEXT_TOO_LONG = "22001";
    private static final String CONNECTION_FAILED = "08";
    private static final String POSTGRESQL_STOPS = "57P";

    private SqlState() {}

    /** The base cannot be reached, or went away in the middle. ({@code ResourceException} is how the server's pool says it.) */
    public static boolean isAway(Throwable one) {
        return state(one).startsWith(CONNECTION_FAILED)
                || state(one).startsWith(POSTGRESQL_STOPS)
                || one instanceof SQLTransientConnectionException
                || one instanceof SQLNonTransientConnectionException
                || one instanceof SQLRecoverableException
                || one instanceof ResourceException
                || one instanceof ConnectException;
    }

    /** A text is longer than its column. */
    public static boolean isTooLong(Throwable one) {
        return TEXT_TOO_LONG.equals(state(one));
    }

    private static String state(Throwable one) {
        return one instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }
}
