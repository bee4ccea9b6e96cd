package io.lcart.seatproof;

import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A storage of which some verbs do something else than they should, to show that the proof notices. Thread-safe. */
final class Broken implements Storage {

    /** What a verb does instead. */
    @FunctionalInterface
    interface Verb {
        Object call(Call call) throws Throwable;
    }

    /**
     * A call of a verb.
     *
     * @param session the session without anything broken
     * @param arguments what the verb was called with; may be changed
     * @param right does what the verb should
     */
    record Call(Session session, Object[] arguments, Verb right) {

        @SuppressWarnings("unchecked")
        <T> T argument(int number) {
            return (T) arguments[number];
        }

        @SuppressWarnings("unchecked")
        <T> T proceed() throws Throwable {
            return (T) right.call(this);
        }
    }

    private final Storage right;
    private final Map<String, Verb> verbs;
    private final AtomicLong calls = new AtomicLong();

    /**
     * A broken storage.
     *
     * @param right the storage as it should be
     * @param verbs the verbs that are broken, by store and name as in {@code seats.claim}
     */
    Broken(Storage right, Map<String, Verb> verbs) {
        this.right = right;
        this.verbs = Map.copyOf(verbs);
    }

    /** How often a broken verb was called. */
    long calls() {
        return calls.get();
    }

    @Override
    public <R> R inTransaction(Function<? super Session, ? extends R> work) {
        return right.inTransaction(session -> work.apply(broken(session)));
    }

    @Override
    public <R> R read(Function<? super Session, ? extends R> work) {
        return right.read(session -> work.apply(broken(session)));
    }

    private Session broken(Session session) {
        return proxy(Session.class, (proxy, method, arguments) -> {
            Object store = invoke(session, method, arguments);
            boolean any = verbs.keySet().stream().anyMatch(verb -> verb.startsWith(method.getName() + "."));
            return any ? store(session, store, method) : store;
        });
    }

    private Object store(Session session, Object store, Method accessor) {
        return proxy(accessor.getReturnType(), (proxy, method, arguments) -> {
            Verb verb = verbs.get(accessor.getName() + "." + method.getName());
            if (verb == null) {
                return invoke(store, method, arguments);
            }
            calls.incrementAndGet();
            return verb.call(new Call(session, arguments, call -> invoke(store, method, call.arguments())));
        });
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
