package fr.ent.ejb.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryFileStoreTest {

    @TempDir
    Path folder;

    FileStore store;

    @BeforeEach
    void open() {
        store = new DirectoryFileStore(folder.resolve("files"));
    }

    @Test
    void what_is_stored_is_read_again() throws IOException {
        var key = store.store(new ByteArrayInputStream("léa".getBytes()));
        try (var bytes = store.open(FileKey.of(key.toString()))) {
            assertThat(bytes.readAllBytes()).isEqualTo("léa".getBytes());
        }
    }

    @Test
    void the_same_bytes_twice_are_two_files_and_each_lives_for_itself() throws IOException {
        var first = store.store(new ByteArrayInputStream(new byte[] {1, 2}));
        var second = store.store(new ByteArrayInputStream(new byte[] {1, 2}));
        var third = store.store(new ByteArrayInputStream(new byte[] {3}));
        assertThat(first).isNotEqualTo(second);
        store.delete(first);
        assertThat(read(second)).containsExactly(1, 2);
        assertThat(read(third)).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "../outside", "/etc/passwd", "ab/../../outside", "..\\outside", "a-b-c-d-../e"})
    void a_key_is_no_path(String path) {
        assertThatThrownBy(() -> FileKey.of(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everything_stays_in_the_folder_under_names_that_tell_nothing() throws IOException {
        store.store(new ByteArrayInputStream("léa".getBytes()));
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).singleElement().satisfies(file -> assertThat(
                            folder.resolve("files").relativize(file).toString())
                    .matches("[0-9a-f]{2}/[0-9a-f-]{36}"));
        }
    }

    @Test
    void what_is_deleted_does_not_exist_any_more() {
        var key = store.store(InputStream.nullInputStream());
        store.delete(key);
        store.delete(key);
        assertThatThrownBy(() -> store.open(key)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_stream_that_breaks_leaves_nothing() throws IOException {
        var broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ < 100_000) {
                    return 1;
                }
                throw new IOException("cut");
            }
        };
        assertThatThrownBy(() -> store.store(broken)).isInstanceOf(UncheckedIOException.class);
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private byte[] read(FileKey key) throws IOException {
        try (var bytes = store.open(key)) {
            return bytes.readAllBytes();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_not_writable() throws IOException {
        assertThat(store.isWritable()).isTrue();
        var file = Files.createFile(folder.resolve("a-file"));
        assertThat(new DirectoryFileStore(file.resolve("files")).isWritable()).isFalse();
    }
}
