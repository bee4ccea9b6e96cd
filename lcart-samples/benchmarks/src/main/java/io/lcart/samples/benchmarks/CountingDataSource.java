package io.lcart.samples.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Counts what goes to the database through a data source, and remembers the last statement with its parameters. Not thread-safe.
 */
final class CountingDataSource {

    /** What a PostgreSQL connection answers without the server, or is the host's doing and not lcart's. */
    private static final Set<String> FREE =
            Set.of("prepareStatement", "createArrayOf", "getAutoCommit", "close", "isClosed", "unwrap", "isWrapperFor");

    private record Bound(Method setter, Object[] arguments) {}

    private final DataSource source;
    private int connections;
    private int executions;
    private final List<String> otherCalls = new ArrayList<>();
    private String lastText = "";
    private List<Bound> lastParameters = new ArrayList<>();

    CountingDataSource(DataSource source) {
        this.source = source;
    }

    DataSource counted() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object result = call(source, method, arguments);
            if (result instanceof Connection connection) {
                connections++;
                return counted(connection);
            }
            return result;
        });
    }

    void reset() {
        connections = 0;
        executions = 0;
        otherCalls.clear();
    }

    int connections() {
        return connections;
    }

    int executions() {
        return executions;
    }

    /** Calls of connections that may have cost a round trip without being an execution of a statement. */
    List<String> otherCalls() {
        return List.copyOf(otherCalls);
    }

    /** Runs the last statement once more with a prefix, and gives the first column of its rows. */
    List<String> again(String prefix) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(prefix + lastText)) {
            for (Bound bound : lastParameters) {
                call(statement, bound.setter(), bound.arguments());
            }
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (result instanceof PreparedStatement statement) {
                lastText = (String) arguments[0];
                lastParameters = new ArrayList<>();
                return counted(statement, PreparedStatement.class);
            }
            if (result instanceof Statement statement) {
                return counted(statement, Statement.class);
            }
            if (!FREE.contains(method.getName())) {
                otherCalls.add(method.getName());
            }
            return result;
        });
    }

    private <S extends Statement> S counted(S statement, Class<S> type) {
        return proxy(type, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                executions++;
            } else if (method.getName().startsWith("set") && arguments != null) {
                lastParameters.add(new Bound(method, arguments));
            }
            return call(statement, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
