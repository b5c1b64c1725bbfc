package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a file names in passing is added when it is missing, and left as it is otherwise. */
@OnBothBases
class NamedInPassingTest {

    @Parameter
    Database base;

    private DeskWorld world;

    @BeforeEach
    void school() {
        world = new DeskWorld(base);
        world.enter(Sts.descending("", "", divisions(division("6E1", "Sixième 1"))));
    }

    @Test
    void the_software_of_the_timetable_renames_no_division_and_adds_the_one_that_is_missing() {
        var timetable = timetable(divisions(division("6E1", "6E1 DU LOGICIEL") + division("6E2", "Sixième 2")));
        assertThat(world.difference(timetable).changes())
                .extracting(Change::kind, Change::action, Change::key)
                .containsExactly(tuple(FactKind.DIVISION, Action.ADDED, "6E2"));
    }

    @Test
    void the_file_that_decides_renames_it() {
        var structures = Siecle.latin(Siecle.document(
                "BEE_STRUCTURES",
                "<PARAMETRES><UAJ>" + Siecle.UAI + "</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE></PARAMETRES><DONNEES>"
                        + "<DIVISIONS><DIVISION CODE_STRUCTURE=\"6E1\"><LIBELLE_LONG>Sixième un</LIBELLE_LONG></DIVISION>"
                        + "</DIVISIONS></DONNEES>"));
        assertThat(world.difference(structures).changes())
                .extracting(Change::kind, Change::action, Change::key)
                .containsExactly(tuple(FactKind.DIVISION, Action.CHANGED, "6E1"));
    }

    private static Bytes timetable(String structure) {
        return Siecle.utf8(
                "<EDT_STS><ALTERNANCES/><DONNEES><STRUCTURE>" + structure + "</STRUCTURE></DONNEES></EDT_STS>");
    }

    private static String divisions(String inside) {
        return "<DIVISIONS>" + inside + "</DIVISIONS>";
    }

    private static String division(String code, String label) {
        return "<DIVISION CODE=\"" + code + "\"><LIBELLE_LONG>" + label + "</LIBELLE_LONG><SERVICES/></DIVISION>";
    }
}
