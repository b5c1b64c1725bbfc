package fr.ent.web.schooling.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Open boards that wait for the bell, without a server. */
class BoardWatchersTest {

    private final BoardWatchers watchers = new BoardWatchers();
    private final List<String> gone = new ArrayList<>();

    /** One browser that waits. */
    private static final class Waiting {

        final ByteArrayOutputStream heard = new ByteArrayOutputStream();
        final List<AsyncListener> listeners = new ArrayList<>();
        int completed;
        long patience;

        AsyncContext context() {
            var response = played(ServletResponse.class, (name, argument) -> new ServletOutputStream() {
                @Override
                public void write(int next) {
                    heard.write(next);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }
            });
            return played(AsyncContext.class, (name, argument) -> {
                switch (name) {
                    case "complete" -> completed++;
                    case "setTimeout" -> patience = (Long) argument;
                    case "addListener" -> listeners.add((AsyncListener) argument);
                    case "getResponse" -> {
                        return response;
                    }
                    default -> {
                        // the request is asked for by the event alone
                    }
                }
                return null;
            });
        }

        String text() {
            return heard.toString(StandardCharsets.UTF_8);
        }
    }

    /** What answers a call of a method with its first argument. */
    private interface Answer {
        Object to(String name, Object argument);
    }

    private static <T> T played(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments == null ? null : arguments[0])));
    }

    private BoardWatcher waits(Waiting browser, String session) {
        var watcher = new BoardWatcher(browser.context(), session);
        watchers.add(watcher, () -> gone.add(session));
        return watcher;
    }

    @Test
    void whoever_is_first_answers_and_nobody_after_him() {
        var browser = new Waiting();
        var watcher = waits(browser, "hers");
        watcher.accept(7);
        watcher.ask();
        watcher.accept(8);
        assertThat(browser.text()).isEqualTo("retry: 500\nid: 7\ndata: changed\n\n");
        assertThat(browser.completed).isEqualTo(1);
    }

    @Test
    void a_session_that_ends_ends_its_own_boards_alone() {
        var hers = new Waiting();
        var his = new Waiting();
        waits(hers, "hers");
        waits(his, "his");
        watchers.sessionEnded("hers");
        assertThat(hers.completed).isEqualTo(1);
        assertThat(hers.text()).doesNotContain("changed");
        assertThat(his.completed).isZero();
    }

    @Test
    void who_waited_long_enough_is_asked_to_come_again_and_forgotten() throws IOException {
        var browser = new Waiting();
        waits(browser, "hers");
        assertThat(browser.patience).isBetween(5_000L, 30_000L);
        assertThat(watchers.count()).isEqualTo(1);
        var listener = browser.listeners.get(0);
        listener.onTimeout(new AsyncEvent(browser.context()));
        assertThat(browser.completed).isEqualTo(1);
        listener.onComplete(new AsyncEvent(browser.context()));
        assertThat(watchers.count()).isZero();
        assertThat(gone).as("the bell forgets him too").containsExactly("hers");
    }

    @Test
    void whose_line_broke_is_forgotten() throws IOException {
        var browser = new Waiting();
        waits(browser, "hers");
        browser.listeners.get(0).onError(new AsyncEvent(browser.context()));
        assertThat(watchers.count()).isZero();
        assertThat(gone).containsExactly("hers");
    }
}
