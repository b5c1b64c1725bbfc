package fr.ent.web.schooling.attendance;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

/** One open board that waits for the bell; answers once, whoever is first: the bell, the time, the end of the session. */
class BoardWatcher implements LongConsumer {

    private final AsyncContext waiting;
    private final String session;
    private final AtomicBoolean answered = new AtomicBoolean();

    BoardWatcher(AsyncContext waiting, String session) {
        this.waiting = waiting;
        this.session = session;
    }

    /** The bell rang: the browser notes the number and looks again. */
    @Override
    public void accept(long count) {
        answer("retry: 500\nid: " + count + "\ndata: changed\n\n");
    }

    /** Nothing happened: the browser asks again. */
    void ask() {
        answer("retry: 500\n:\n\n");
    }

    boolean isOf(String id) {
        return session.equals(id);
    }

    AsyncContext waiting() {
        return waiting;
    }

    private void answer(String text) {
        if (answered.compareAndSet(false, true)) {
            try {
                waiting.getResponse().getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                // he left; what is completed below is forgotten
            }
            waiting.complete();
        }
    }
}
