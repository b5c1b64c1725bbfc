package fr.ent.it.browser;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what a page makes the browser load from now on: bytes as they travel (packed, with headers) and requests. */
public final class Traffic {

    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger requests = new AtomicInteger();
    private final Set<String> fromCache = new HashSet<>();

    private Traffic() {}

    /** Begins to count; before the navigation that is to be counted. */
    public static Traffic of(Page page) {
        var traffic = new Traffic();
        var protocol = page.context().newCDPSession(page);
        protocol.send("Network.enable");
        protocol.on(
                "Network.requestServedFromCache",
                event -> traffic.fromCache.add(event.get("requestId").getAsString()));
        protocol.on("Network.loadingFinished", event -> {
            traffic.bytes.addAndGet((long) event.get("encodedDataLength").getAsDouble());
            if (!traffic.fromCache.contains(event.get("requestId").getAsString())) {
                traffic.requests.incrementAndGet();
            }
        });
        return traffic;
    }

    /** Bytes received since, or since the last {@link #restart}. */
    public long bytes() {
        return bytes.get();
    }

    /** Requests that left the browser since. */
    public int requests() {
        return requests.get();
    }

    /** Counts again from nothing: the second look at a page, warm. */
    public void restart() {
        bytes.set(0);
        requests.set(0);
    }
}
