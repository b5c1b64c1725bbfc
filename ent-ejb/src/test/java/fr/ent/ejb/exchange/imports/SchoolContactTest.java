package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** How a school is reached: from STS, and by hand. */
@OnBothBases
class SchoolContactTest {

    private static final String SAID = "<TELEPHONE>0199000123</TELEPHONE><MEL>college@exemple.fr</MEL>";
    private static final String TEACHER = Sts.individual("1", "ENS");

    @Parameter
    Database base;

    private DeskWorld world;

    @BeforeEach
    void school() {
        world = new DeskWorld(base);
    }

    @Test
    void sts_says_how_the_school_is_reached_and_the_same_file_changes_nothing_twice() {
        var file = Sts.descending(SAID, TEACHER, "");
        assertThat(world.difference(file).changes())
                .filteredOn(change -> change.kind() == FactKind.SCHOOL)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.label()).isEqualTo("Collège inventé");
                    assertThat(change.fields())
                            .containsEntry(Field.PHONE, new FieldChange("", "0199000123", false))
                            .containsEntry(Field.MAIL, new FieldChange("", "college@exemple.fr", false));
                });
        world.enter(file);
        assertThat(phone()).isEqualTo("0199000123");
        assertThat(base.inTransaction(world::school).mail()).contains("college@exemple.fr");
        assertThat(world.difference(file).changes()).isEmpty();
    }

    @Test
    void what_the_school_typed_wins_and_is_shown_every_time() {
        base.inTransaction(() -> world.school().reachByTyped(" 01 99 00 01 99 ", "", DeskWorld.NOW));
        var file = Sts.descending(SAID, TEACHER, "");
        var told = world.enter(file).changes().get(0);
        assertThat(told.action()).isEqualTo(Action.KEPT);
        assertThat(phone()).isEqualTo("01 99 00 01 99");
        assertThat(world.difference(file).changes()).containsExactly(told);
    }

    @Test
    void a_file_that_says_nothing_else_is_of_no_school() {
        assertThat(world.sentences(Sts.descending(SAID, "", ""))).containsExactly("nothingInside");
    }

    private String phone() {
        return base.inTransaction(world::school).phone().orElseThrow();
    }
}
