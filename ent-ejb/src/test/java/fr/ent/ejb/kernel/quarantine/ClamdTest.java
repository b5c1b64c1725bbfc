package fr.ent.ejb.kernel.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.quarantine.Clamd.NobodyThere;
import fr.ent.ejb.kernel.quarantine.PlayedClamd.Mood;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClamdTest {

    private static final Duration SHORT = Duration.ofMillis(700);

    PlayedClamd server;

    @BeforeEach
    void listens() throws IOException {
        server = new PlayedClamd();
    }

    @AfterEach
    void leaves() throws IOException {
        server.close();
    }

    @Test
    void it_says_what_is_in_a_file_and_that_nothing_is() throws IOException {
        assertThat(scanner(Duration.ofSeconds(20)).scan(Samples.pdf("certificat")))
                .isEmpty();
        assertThat(scanner(Duration.ofSeconds(20)).scan(Samples.pdf(Samples.EICAR)))
                .contains("Eicar-Signature");
    }

    @Test
    void ten_megabytes_go_through_and_their_last_bytes_are_seen() throws IOException {
        var large = new byte[SentFile.MOST_BYTES - 100];
        new Random(1).nextBytes(large);
        assertThat(scanner(Duration.ofSeconds(30)).scan(Samples.join(large, Samples.latin(Samples.EICAR))))
                .isPresent();
    }

    @Test
    void without_a_whole_answer_in_time_it_says_nothing() {
        for (var mood : new Mood[] {Mood.SILENT, Mood.CUTS, Mood.STAMMERS, Mood.FAILS}) {
            server.mood = mood;
            assertThatThrownBy(() -> scanner(SHORT).scan(Samples.pdf("certificat")))
                    .as(mood.name())
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NobodyThere.class);
        }
    }

    @Test
    void one_that_reads_nothing_holds_nobody() {
        server.mood = Mood.DEAF;
        var begun = System.nanoTime();
        assertThatThrownBy(() -> scanner(SHORT).scan(new byte[SentFile.MOST_BYTES]))
                .isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void nobody_there_is_no_judgment() {
        // a port that was just left may be another test's already: nobody listens on the first one
        var nobody = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
        assertThatThrownBy(() -> new Clamd(nobody, SHORT).scan(new byte[1])).isInstanceOf(NobodyThere.class);
        var unknown = InetSocketAddress.createUnresolved("clamd.invalid", 3310);
        assertThatThrownBy(() -> new Clamd(unknown, SHORT).scan(new byte[1])).isInstanceOf(NobodyThere.class);
    }

    private Clamd scanner(Duration patience) {
        return new Clamd(server.address(), patience);
    }
}
