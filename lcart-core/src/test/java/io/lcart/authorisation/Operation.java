package io.lcart.authorisation;

import io.lcart.core.Lcart;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.Viewer;
import io.lcart.spi.storage.Session;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A public operation of a site, as the table names it: {@code registrationCodes.imports.preview(SeatPoolId Mode InputStream)}, without who
 * asks. Found by reflection, so that none can be forgotten.
 */
record Operation(String name, Method method, Function<Lcart, Object> service) {

    /** Every operation of every service, by name. */
    static List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        for (Method getter : methods(Lcart.class)) {
            if (getter.getParameterCount() == 0 && isOfCore(getter.getReturnType())) {
                find(getter.getName(), getter.getReturnType(), lcart -> call(getter, lcart), operations);
            }
        }
        operations.sort((a, b) -> a.name.compareTo(b.name));
        return operations;
    }

    private static void find(String path, Class<?> type, Function<Lcart, Object> service, List<Operation> operations) {
        for (Method method : methods(type)) {
            if (method.getParameterCount() == 0 && isService(method.getReturnType())) {
                find(
                        path + "." + method.getName(),
                        method.getReturnType(),
                        lcart -> call(method, service.apply(lcart)),
                        operations);
            } else if (!List.of(method.getParameterTypes()).contains(Session.class)
                    && !method.getName().equals("close")) {
                // why not with a session: that is a part of somebody else's work, and asks nobody's leave
                operations.add(new Operation(path + "." + signature(method), method, service));
            }
        }
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .filter(type -> type != Viewer.class && type != SystemViewer.class)
                .map(Class::getSimpleName)
                .collect(Collectors.joining(" ", method.getName() + "(", ")"));
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .toList();
    }

    private static boolean isOfCore(Class<?> type) {
        return type.getPackageName().startsWith("io.lcart.core.");
    }

    private static boolean isService(Class<?> type) {
        return isOfCore(type) && methods(type).stream().anyMatch(Operation::asksWho);
    }

    private static boolean asksWho(Method method) {
        return Stream.of(method.getParameterTypes())
                .anyMatch(type -> type == Viewer.class || type == SystemViewer.class);
    }

    /** Whether people may call it: it takes the viewer. */
    boolean isForPeople() {
        return List.of(method.getParameterTypes()).contains(Viewer.class);
    }

    /** Whether only the host may call it: no request can be turned into a {@link SystemViewer}. */
    boolean isForTheHost() {
        return List.of(method.getParameterTypes()).contains(SystemViewer.class);
    }

    private static Object call(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks it. What it throws is thrown on. */
    Object ask(Lcart lcart, Object[] arguments) {
        try {
            return method.invoke(service.apply(lcart), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
