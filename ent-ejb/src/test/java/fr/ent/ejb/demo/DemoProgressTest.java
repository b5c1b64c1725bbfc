package fr.ent.ejb.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoProgressTest {

    @TempDir
    Path folder;

    private DemoProgress progress;

    @BeforeEach
    void begin() {
        progress = new DemoProgress(folder.resolve("data"));
    }

    @Test
    void a_load_that_has_not_ended_is_not_complete() {
        assertThat(progress.isComplete()).isFalse();
        progress.say("begins");
        assertThat(progress.isComplete()).isFalse();
    }

    @Test
    void a_load_that_ended_is_complete_and_one_line_says_so() throws IOException {
        progress.complete(42);
        assertThat(progress.isComplete()).isTrue();
        assertThat(state()).contains("42 s").hasLineCount(1);
    }

    @Test
    void an_interrupted_load_says_what_to_do() throws IOException {
        progress.complete(1);
        progress.interrupted(new IllegalStateException("crash"));
        assertThat(progress.isComplete()).isFalse();
        assertThat(state()).contains("relancez");
    }

    @Test
    void ten_lines_are_said_however_long_the_work() throws IOException {
        var tenths = progress.tenths("marks", "0990001N");
        for (int done = 1; done <= 999; done++) {
            tenths.accept(done, 1000);
        }
        assertThat(state()).contains("900 sur 1").doesNotContain("999");
    }

    private String state() throws IOException {
        return Files.readString(folder.resolve("data").resolve("demo-state.txt"));
    }
}
