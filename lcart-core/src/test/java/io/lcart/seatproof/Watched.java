package io.lcart.seatproof;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;

/** A source of connections of which every call that talks to the database is watched, and may be broken off. */
final class Watched {

    /** Calls that talk to the database, or that begin or end something; rows are fetched with the answer. */
    private static final Set<String> CALLS = Set.of(
            "getConnection",
            "setAutoCommit",
            "setTransactionIsolation",
            "prepareStatement",
            "createStatement",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "executeBatch",
            "commit",
            "rollback",
            "close");

    private Watched() {}

    /** Who watches. */
    interface Watch {

        /** Before a call has its effect; the statement it belongs to is empty if it belongs to none. */
        void before(String call, String statement) throws SQLException;

        /** After it has. */
        void after(String call, String statement) throws SQLException;

        /** What is sent to the database in place of a statement. */
        default String statement(String sql) {
            return sql;
        }
    }

    static DataSource source(DataSource source, Watch watch) {
        return Broken.proxy(
                DataSource.class, (proxy, method, arguments) -> watched(source, "", method, arguments, watch));
    }

    private static Object watched(Object target, String statement, Method method, Object[] arguments, Watch watch)
            throws Throwable {
        String call = method.getName();
        if (!CALLS.contains(call)) {
            return Broken.invoke(target, method, arguments);
        }
        String sql = statement;
        if (call.equals("prepareStatement")) {
            arguments[0] = watch.statement((String) arguments[0]);
            sql = (String) arguments[0];
        }
        Object result = null;
        try {
            watch.before(call, sql);
            result = Broken.invoke(target, method, arguments);
            watch.after(call, sql);
        } catch (SQLException | RuntimeException thrown) {
            giveBack(target, method, result);
            throw thrown;
        }
        return watched(result, sql, watch);
    }

    /** A call that failed leaves nothing open that nobody knows of. */
    private static void giveBack(Object target, Method method, Object result) throws SQLException {
        if (result instanceof Connection connection) {
            connection.close();
        } else if (target instanceof Connection connection && method.getName().equals("close")) {
            connection.close();
        }
    }

    private static Object watched(Object result, String sql, Watch watch) {
        if (result instanceof Connection) {
            return Broken.proxy(
                    Connection.class, (proxy, method, arguments) -> watched(result, sql, method, arguments, watch));
        } else if (result instanceof PreparedStatement) {
            return Broken.proxy(
                    PreparedStatement.class,
                    (proxy, method, arguments) -> watched(result, sql, method, arguments, watch));
        } else if (result instanceof Statement) {
            return Broken.proxy(
                    Statement.class, (proxy, method, arguments) -> watched(result, sql, method, arguments, watch));
        } else if (result instanceof ResultSet) {
            return Broken.proxy(
                    ResultSet.class, (proxy, method, arguments) -> watched(result, sql, method, arguments, watch));
        }
        return result;
    }
}
