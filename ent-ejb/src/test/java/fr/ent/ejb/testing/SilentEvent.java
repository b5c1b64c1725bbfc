package fr.ent.ejb.testing;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;

/** Events that nobody hears. */
public final class SilentEvent {

    private SilentEvent() {}

    /** One of any type. */
    public static Event<?> any() {
        return (Event<?>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
    }
}
