package fr.ent.persistence.schooling.office;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.NamesPerson;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** When two rows of one person are made one, nothing is left behind: the base itself says what names a person. */
@OnBothBases
class MergePlaceRepositoryTest {

    /** These have rules of their own. */
    private static final Set<String> APART =
            Set.of("user_account.person_id", "person_merge.kept_id", "person_merge.gone_id");

    @Parameter
    Database base;

    @Test
    void each_foreign_key_to_a_person_follows_or_is_said_to_stay() throws SQLException {
        var known = new TreeSet<>(APART);
        base.inTransaction(() -> base.em().getMetamodel().getEntities().forEach(type -> Arrays.stream(
                        type.getJavaType().getDeclaredFields())
                .filter(field -> Person.class.equals(field.getType()) || field.isAnnotationPresent(NamesPerson.class))
                .forEach(field -> known.add(table(type.getJavaType()) + "." + column(field)))));
        assertThat(known)
                .as("a relation to Person, or a column marked @NamesPerson, for each of them")
                .containsAll(foreignKeys());
    }

    @Test
    void the_model_finds_relations_and_marked_columns_and_leaves_proofs_and_accounts() {
        var places =
                base.inTransaction(() -> base.make(MergePlaceRepository.class).all());
        assertThat(places)
                .extracting(place -> place.subject() + "." + place.attribute())
                .contains("Mark.pupilId", "Guardianship.guardian", "Guardianship.pupil", "RollCall.openedBy")
                .doesNotContain("Notice.pupilId", "Guardianship.pupilId");
        assertThat(places).noneMatch(place -> place.entity() == UserAccount.class);
    }

    private Set<String> foreignKeys() throws SQLException {
        var keys = new TreeSet<String>();
        try (var connection = base.connection()) {
            var meta = connection.getMetaData();
            var person = meta.storesUpperCaseIdentifiers() ? "PERSON" : "person";
            try (var found = meta.getExportedKeys(null, null, person)) {
                while (found.next()) {
                    keys.add((found.getString("FKTABLE_NAME") + "." + found.getString("FKCOLUMN_NAME"))
                            .toLowerCase(Locale.ROOT));
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(20);
        return keys;
    }

    private static String table(Class<?> entity) {
        return entity.getAnnotation(Table.class).name();
    }

    private static String column(Field field) {
        return field.isAnnotationPresent(JoinColumn.class)
                ? field.getAnnotation(JoinColumn.class).name()
                : field.getAnnotation(Column.class).name();
    }
}
