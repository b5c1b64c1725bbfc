package fr.ent.ejb.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.ent.persistence.testing.Postgres;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

@ParameterizedClass
@ValueSource(strings = {"Derby", "PostgreSQL"})
class SchemaTest {

    @Parameter
    String vendor;

    DataSource source;

    @BeforeEach
    void anEmptyBase() {
        source = vendor.equals("Derby") ? derby() : postgres();
    }

    @Test
    void an_empty_base_gets_the_whole_schema_and_a_second_start_changes_nothing() throws SQLException {
        var first = new Schema(source).bringUpToDate();
        assertThat(first).contains(vendor);
        assertThat(rows("school")).isZero();
        assertThat(new Schema(source).bringUpToDate())
                .contains(" 0 migration(s)")
                .endsWith(first.substring(first.lastIndexOf("version ")))
                .doesNotContain("null");
    }

    @Test
    void a_migration_that_fails_is_undone_whole_and_data_is_as_before() throws SQLException {
        new Schema(source, "classpath:db/good").bringUpToDate();
        assertThatThrownBy(() -> new Schema(source, "classpath:db/good", "classpath:db/bad").bringUpToDate())
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContaining("échoué")
                .message()
                .doesNotContain("\n");
        assertThat(rows("kept")).isEqualTo(1);
        assertThatThrownBy(() -> rows("half_made")).isInstanceOf(SQLException.class);
        assertThat(new Schema(source, "classpath:db/good").bringUpToDate()).contains(" 0 migration(s)");
    }

    @Test
    void a_base_of_a_newer_version_is_refused_untouched() throws SQLException {
        new Schema(source, "classpath:db/good").bringUpToDate();
        assertThatThrownBy(() -> new Schema(source).bringUpToDate())
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContaining("plus récente")
                .hasMessageContaining("900");
        assertThat(rows("kept")).isEqualTo(1);
    }

    @Test
    void a_migration_edited_after_the_fact_is_refused() {
        new Schema(source, "classpath:db/good").bringUpToDate();
        assertThatThrownBy(() -> new Schema(source, "classpath:db/edited").bringUpToDate())
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContaining("900");
    }

    @Test
    void a_base_that_does_not_answer_is_said_in_one_sentence() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/ent?connectTimeout=2");
        assertThatThrownBy(() -> new Schema(nowhere).bringUpToDate())
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContaining("ENT_DB_URL");
    }

    private static DataSource derby() {
        var derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:" + UUID.randomUUID());
        derby.setUser("ent");
        derby.setCreateDatabase("create");
        return derby;
    }

    private static DataSource postgres() {
        try {
            var postgres = new PGSimpleDataSource();
            postgres.setUrl(Postgres.newDatabase());
            postgres.setUser("ent");
            postgres.setPassword("ent");
            return postgres;
        } catch (Postgres.Unavailable e) {
            assumeTrue(Boolean.getBoolean("ent.strict"), e.getMessage());
            throw e;
        }
    }

    private int rows(String table) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getInt(1);
        }
    }
}
