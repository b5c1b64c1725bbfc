package fr.ent.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    Path folder;

    @Test
    void a_java_too_old_is_named() {
        assertThatThrownBy(() -> Preflight.javaIsRecentEnough(11, "/usr/lib/jvm/eleven"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Java 17")
                .hasMessageContaining("/usr/lib/jvm/eleven");
        assertThatCode(() -> Preflight.javaIsRecentEnough(17, "here")).doesNotThrowAnyException();
    }

    @Test
    void a_port_in_use_is_named_with_another_to_choose() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Preflight.portIsFree(taken.getLocalPort(), "ent.port"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()))
                    .hasMessageContaining("-Dent.port=" + (taken.getLocalPort() + 10));
        }
    }

    @Test
    void data_that_another_server_holds_is_refused() {
        Preflight.dataIsOurs(folder);
        assertThatThrownBy(() -> Preflight.dataIsOurs(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void data_that_cannot_be_written_is_refused() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> Preflight.dataIsOurs(file.resolve("data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ENT_DATA");
    }

    @Test
    void a_base_that_does_not_answer_is_one_sentence_without_its_password() {
        var away = DatabaseAddress.of(Map.of(
                "ENT_DB_URL", "jdbc:postgresql://localhost:1/ent?password=hush",
                "ENT_DB_USER", "ent",
                "ENT_DB_PASSWORD", "hush-too"));
        assertThatThrownBy(away::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ENT_DB_URL")
                .hasMessageNotContaining("hush");
    }

    @Test
    void postgresql_has_no_default_password() {
        var open = DatabaseAddress.of(Map.of("ENT_DB_URL", "jdbc:postgresql://localhost/ent", "ENT_DB_USER", "ent"));
        assertThatThrownBy(open::check).isInstanceOf(StartRefused.class).hasMessageContaining("ENT_DB_PASSWORD");
    }

    @Test
    void the_driver_follows_from_the_address() {
        assertThatCode(() -> DatabaseAddress.of(Map.of()).check()).doesNotThrowAnyException();
        assertThat(DatabaseAddress.of(Map.of()).driver()).isEqualTo("derby");
        assertThatThrownBy(() -> DatabaseAddress.of(Map.of("ENT_DB_URL", "jdbc:oracle:thin"))
                        .check())
                .isInstanceOf(StartRefused.class);
    }
}
