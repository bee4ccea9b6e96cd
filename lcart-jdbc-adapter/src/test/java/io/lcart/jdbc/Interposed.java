package io.lcart.jdbc;

import io.lcart.jdbc.testing.FreshDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** A data source between the adapter and a database: notes what is done to connections, and fails where it is told to. One thread. */
final class Interposed {

    private static final Set<String> NOTED =
            Set.of("setAutoCommit", "commit", "rollback", "close", "abort", "setTransactionIsolation", "setReadOnly");

    private final List<String> calls = new ArrayList<>();
    private final Map<String, Deque<SQLException>> failures = new HashMap<>();
    private final DataSource source;

    Interposed(FreshDatabase database) {
        DataSource target = database.dataSource();
        this.source = proxy(DataSource.class, target);
    }

    DataSource source() {
        return source;
    }

    Connection around(Connection connection) {
        return proxy(Connection.class, connection);
    }

    /** A data source of one connection, which stays open for the next. */
    DataSource always(Connection connection) {
        Connection unclosable = (Connection) Proxy.newProxyInstance(
                Interposed.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, args) -> method.getName().equals("close") ? null : method.invoke(connection, args));
        return (DataSource) Proxy.newProxyInstance(
                Interposed.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, args) -> unclosable);
    }

    /** What was done to connections, in order. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    void forget() {
        calls.clear();
    }

    /** Makes the next call of a method fail, before it does anything. */
    Interposed failing(String method, SQLException... with) {
        failures.computeIfAbsent(method, m -> new ArrayDeque<>()).addAll(Arrays.asList(with));
        return this;
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                Interposed.class.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
                    if (NOTED.contains(method.getName())) {
                        boolean plain = args == null || args[0] instanceof Executor;
                        calls.add(method.getName() + (plain ? "" : " " + args[0]));
                    }
                    Deque<SQLException> planned = failures.getOrDefault(method.getName(), new ArrayDeque<>());
                    if (!planned.isEmpty()) {
                        throw planned.removeFirst();
                    }
                    try {
                        Object result = method.invoke(target, args);
                        return result instanceof Connection connection && target instanceof DataSource
                                ? around(connection)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
