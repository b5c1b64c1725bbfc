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
    void the_same_bytes_twice_are_two_files() {
        var bytes = new byte[] {1, 2};
        assertThat(store.store(new ByteArrayInputStream(bytes)))
                .isNotEqualTo(store.store(new ByteArrayInputStream(bytes)));
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

    @Test
    void a_folder_that_cannot_be_made_is_not_writable() throws IOException {
        assertThat(store.isWritable()).isTrue();
        var file = Files.createFile(folder.resolve("a-file"));
        assertThat(new DirectoryFileStore(file.resolve("files")).isWritable()).isFalse();
    }
}
