package io.lcart.jdbc;

import io.lcart.spi.tck.RoundTrips;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Counts executions of statements, a batch once, and connections that were not given back. Thread-safe. */
final class CountingDataSource implements DataSource, RoundTrips {

    private static final Set<String> EXECUTIONS = Set.of(
            "execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate", "executeLargeBatch");
    private static final Set<Class<?>> COUNTED = Set.of(PreparedStatement.class, Statement.class);

    private final DataSource source;
    private final AtomicInteger executions = new AtomicInteger();
    private final Set<Object> open = ConcurrentHashMap.newKeySet();

    CountingDataSource(DataSource source) {
        this.source = source;
    }

    @Override
    public void reset() {
        executions.set(0);
    }

    @Override
    public long count() {
        return executions.get();
    }

    int open() {
        return open.size();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        Object token = new Object();
        open.add(token);
        return proxy(Connection.class, connection, token);
    }

    private <T> T proxy(Class<T> type, T target, Object token) {
        return type.cast(Proxy.newProxyInstance(
                CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (target instanceof Statement && EXECUTIONS.contains(method.getName())) {
                        executions.incrementAndGet();
                    }
                    if (target instanceof Connection && method.getName().equals("close")) {
                        open.remove(token);
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return COUNTED.contains(method.getReturnType())
                                ? proxied(method.getReturnType(), result, token)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private <T> Object proxied(Class<T> type, Object result, Object token) {
        return proxy(type, type.cast(result), token);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("one user only");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
