package fr.ent.persistence.testing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** Builds repositories and services as the container would: no interceptors, but every injected field filled. */
class Maker {

    private final ThreadLocal<EntityManager> current;
    private final EntityManager shared;
    private final Map<Class<?>, Object> given = new HashMap<>();
    private final Map<Class<?>, Object> made = new HashMap<>();

    Maker(ThreadLocal<EntityManager> current) {
        this.current = current;
        this.shared = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(em(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    EntityManager em() {
        if (current.get() == null) {
            throw new IllegalStateException("no transaction: use the repository inside base.inTransaction(…)");
        }
        return current.get();
    }

    <T> void give(Class<T> type, T instance) {
        given.put(type, instance);
        made.clear();
    }

    void forget() {
        given.clear();
        made.clear();
    }

    <T> T make(Class<T> type) {
        if (given.containsKey(type)) {
            return type.cast(given.get(type));
        }
        if (made.containsKey(type)) {
            return type.cast(made.get(type));
        }
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            throw new IllegalStateException("base.give(" + type.getSimpleName() + ".class, …) first");
        }
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var instance = constructor.newInstance();
            made.put(type, instance);
            fill(instance);
            return instance;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    private void fill(Object instance) throws IllegalAccessException {
        for (Class<?> type = instance.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (isInjected(field)) {
                    field.setAccessible(true);
                    field.set(instance, field.getType() == EntityManager.class ? shared : make(field.getType()));
                }
            }
        }
    }

    private static boolean isInjected(Field field) {
        return field.isAnnotationPresent(PersistenceContext.class) || field.isAnnotationPresent(Inject.class);
    }
}
