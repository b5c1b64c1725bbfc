package fr.ent.it.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what a page makes the browser load from now on: bytes as they travel (packed, with headers) and requests.
 *
 * <p>The browser tells the end of a request apart from the end of a navigation, and on a busy machine after it: every
 * figure is read when no request is on its way any more.
 */
public final class Traffic {

    private static final long SILENCE = 2_000_000_000L;

    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger requests = new AtomicInteger();
    private final Set<String> fromCache = new HashSet<>();
    private final Set<String> onTheirWay = new HashSet<>();
    private final Page page;
    private long lastWord = System.nanoTime();

    private Traffic(Page page) {
        this.page = page;
    }

    /** Begins to count; before the navigation that is to be counted. */
    public static Traffic of(Page page) {
        var traffic = new Traffic(page);
        var protocol = page.context().newCDPSession(page);
        protocol.send("Network.enable");
        // what passes through a service worker weighs nothing in these events: it is left out, and the server answers
        var bypass = new JsonObject();
        bypass.addProperty("bypass", true);
        protocol.send("Network.setBypassServiceWorker", bypass);
        protocol.on("Network.requestWillBeSent", event -> {
            traffic.lastWord = System.nanoTime();
            traffic.onTheirWay.add(id(event));
        });
        protocol.on("Network.dataReceived", event -> traffic.lastWord = System.nanoTime());
        protocol.on("Network.requestServedFromCache", event -> traffic.fromCache.add(id(event)));
        protocol.on("Network.loadingFailed", event -> traffic.onTheirWay.remove(id(event)));
        protocol.on("Network.loadingFinished", event -> {
            traffic.bytes.addAndGet((long) event.get("encodedDataLength").getAsDouble());
            if (!traffic.fromCache.contains(id(event))) {
                traffic.requests.incrementAndGet();
            }
            traffic.lastWord = System.nanoTime();
            traffic.onTheirWay.remove(id(event));
        });
        return traffic;
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    /** Of a request that a navigation cut off the browser may never say the end: silence is one too. */
    private void settle() {
        page.waitForCondition(() -> onTheirWay.isEmpty() || System.nanoTime() - lastWord > SILENCE);
        onTheirWay.clear();
    }

    /** Bytes received since, or since the last {@link #restart}. */
    public long bytes() {
        settle();
        return bytes.get();
    }

    /** Requests that left the browser since. */
    public int requests() {
        settle();
        return requests.get();
    }

    /** Counts again from nothing: the second look at a page, warm. */
    public void restart() {
        settle();
        bytes.set(0);
        requests.set(0);
    }
}
