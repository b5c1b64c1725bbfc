package fr.ent.ejb.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerbyBackupTest {

    private static final String INSTANT = "20261127T020000Z";

    @TempDir
    Path folder;

    private final EmbeddedDataSource source = new EmbeddedDataSource();

    @BeforeEach
    void base() throws SQLException {
        source.setDatabaseName(folder.resolve("base").toString());
        source.setCreateDatabase("create");
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table kept (id int)");
            statement.execute("insert into kept values 1, 2, 3");
        }
    }

    @AfterEach
    void shutDown() {
        for (var base : List.of(folder.resolve("base"), folder.resolve("backup/" + INSTANT + "/base"))) {
            try {
                DriverManager.getConnection("jdbc:derby:" + base + ";shutdown=true")
                        .close();
            } catch (SQLException isDown) {
                // that is how Derby says so
            }
        }
    }

    @Test
    void what_is_asked_for_is_a_base_that_opens() throws Exception {
        ask(INSTANT + ".ask");
        answer();
        assertThat(names()).containsExactly(INSTANT);
        var copy = folder.resolve("backup/" + INSTANT + "/base");
        try (var connection = DriverManager.getConnection("jdbc:derby:" + copy);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from kept")) {
            found.next();
            assertThat(found.getInt(1)).isEqualTo(3);
        }
    }

    @Test
    void work_that_is_not_committed_is_neither_waited_for_nor_copied() throws Exception {
        ask(INSTANT + ".ask");
        try (var working = source.getConnection();
                var statement = working.createStatement()) {
            working.setAutoCommit(false);
            statement.execute("insert into kept values 4");
            answer();
            working.rollback();
        }
        assertThat(names()).containsExactly(INSTANT);
    }

    @Test
    void a_copy_that_cannot_be_made_is_said() throws Exception {
        ask(INSTANT + ".ask");
        var nowhere = new EmbeddedDataSource();
        nowhere.setDatabaseName(folder.resolve("none").toString());
        new DerbyBackup(nowhere, folder.resolve("backup")).answer();
        assertThat(names()).containsExactly(INSTANT + ".failed");
    }

    @Test
    void other_names_and_a_folder_that_is_not_there_are_left_alone() throws Exception {
        answer();
        ask("..ask");
        ask("today.ask");
        answer();
        assertThat(names()).containsExactlyInAnyOrder("..ask", "today.ask");
    }

    private void answer() throws IOException {
        new DerbyBackup(source, folder.resolve("backup")).answer();
    }

    private void ask(String name) throws IOException {
        Files.createFile(Files.createDirectories(folder.resolve("backup")).resolve(name));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("backup"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
