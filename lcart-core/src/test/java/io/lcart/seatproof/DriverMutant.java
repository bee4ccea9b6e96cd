package io.lcart.seatproof;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Sources of connections that break what a transaction is; who breaks calls off has to notice (reliability.md P3). */
enum DriverMutant {
    EVERY_STATEMENT_IS_COMMITTED {
        @Override
        Object call(Connection right, Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "setAutoCommit", "commit", "rollback" -> null;
                case "getAutoCommit" -> true;
                default -> Broken.invoke(right, method, arguments);
            };
        }
    },
    A_ROLLBACK_COMMITS {
        @Override
        Object call(Connection right, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("rollback")) {
                right.commit();
                return null;
            }
            return Broken.invoke(right, method, arguments);
        }
    },
    SOME_CONNECTIONS_ARE_KEPT {
        private final AtomicInteger closed = new AtomicInteger();

        @Override
        Object call(Connection right, Method method, Object[] arguments) throws Throwable {
            boolean kept = method.getName().equals("close") && closed.incrementAndGet() % 50 == 0;
            return kept ? null : Broken.invoke(right, method, arguments);
        }
    };

    abstract Object call(Connection right, Method method, Object[] arguments) throws Throwable;

    DataSource of(DataSource right) {
        return Broken.proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = Broken.invoke(right, method, arguments);
            return result instanceof Connection connection
                    ? Broken.proxy(Connection.class, (self, called, with) -> call(connection, called, with))
                    : result;
        });
    }
}
