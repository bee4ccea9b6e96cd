package io.lcart.spi.tck;

import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** A storage in memory, each of whose verbs passes through a hand that may change it. */
class Wrapped implements Storage {

    /** Changes one verb of a store. */
    @FunctionalInterface
    interface Hand {

        Object call(Verb verb);
    }

    final InMemoryStorage real = new InMemoryStorage();
    private final Hand hand;

    Wrapped(Hand hand) {
        this.hand = hand;
    }

    @Override
    public <R> R inTransaction(Function<? super Session, ? extends R> work) {
        return real.inTransaction(session -> work.apply(wrap(session)));
    }

    @Override
    public <R> R read(Function<? super Session, ? extends R> work) {
        return real.read(session -> work.apply(wrap(session)));
    }

    Session wrap(Session session) {
        return proxy(Session.class, (proxy, method, none) -> {
            Object store = invoke(session, method, none);
            return proxy(method.getReturnType(), (p, verb, args) -> hand.call(new Verb(session, store, verb, args)));
        });
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, Method method, Object... args) {
        try {
            method.setAccessible(true);
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            return TransactionChecks.raise(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A call of a store's verb. */
    record Verb(Session session, Object store, Method method, Object[] args) {

        boolean is(Class<?> type, String name) {
            return type.isInstance(store) && method.getName().equals(name);
        }

        Object proceed() {
            return invoke(store, method, args);
        }

        Object proceedWith(Object arg) {
            return invoke(store, method, arg);
        }
    }
}
