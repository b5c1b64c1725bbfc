package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.Anomaly;
import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StsReadersTest {

    private static final String HEAD =
            "<PARAMETRES><UAJ CODE=\"0990001N\"/><ANNEE_SCOLAIRE ANNEE=\"2026\"/></PARAMETRES>";

    @Test
    void teachers_of_one_service_teach_together_and_an_unknown_one_is_said() {
        var feed = descending(
                person("1", "epp", "<FONCTION>ENS</FONCTION>") + person("1", "local", ""),
                division("3 SEGPA", teacher("1", "epp") + teacher("1", "local") + teacher("9", "epp")));
        var service = Fact.key("D", "3 SEGPA", "061300", "CG");
        assertThat(feed.facts(FactKind.ASSIGNED_TEACHER))
                .containsOnlyKeys(service + Fact.SEPARATOR + "epp:1", service + Fact.SEPARATOR + "local:1");
        assertThat(keys(feed)).contains("teacherUnknown", "functionMissingButTeaches");
        assertThat(feed.anomalies().count(Severity.ERROR)).isZero();
    }

    @Test
    void somebody_without_function_is_kept_as_such() {
        var feed = descending(person("1", "local", ""), "");
        assertThat(feed.facts(FactKind.STAFF_FUNCTION)).containsOnlyKeys(Fact.key("local:1", "-"));
        assertThat(keys(feed)).containsExactly("functionMissing");
    }

    @Test
    void a_form_tutor_whose_time_is_over_or_whose_division_is_unknown_is_none() {
        var feed = descending(
                person(
                        "1",
                        "epp",
                        "<FONCTION>ENS</FONCTION><PROFS_PRINC>" + tutor("6E1", "2026-11-23")
                                + tutor("302", "2027-07-01") + tutor("5E9", "") + "</PROFS_PRINC>"),
                division("302", "") + division("6E1", ""));
        assertThat(feed.facts(FactKind.FORM_TUTOR)).containsOnlyKeys(Fact.key("epp:1", "302"));
        assertThat(keys(feed)).containsExactly("divisionUnknown");
    }

    @Test
    void the_name_in_use_is_kept_only_when_it_is_another() {
        var feed = descending(person("1", "epp", "<FONCTION>ENS</FONCTION>"), "");
        assertThat(feed.facts(FactKind.STAFF).get("epp:1").fields())
                .containsEntry(Field.FAMILY_NAME, "D'ÉTÉ")
                .containsEntry(Field.USUAL_NAME, "");
    }

    @Test
    void a_group_without_division_is_said_and_kept() {
        var feed = read(
                "<STS_EDT>" + HEAD + "<DONNEES><STRUCTURE><GROUPES><GROUPE CODE=\"CHORALE\"/></GROUPES>"
                        + "</STRUCTURE></DONNEES></STS_EDT>",
                Set.of());
        assertThat(feed.facts(FactKind.GROUP)).containsOnlyKeys("CHORALE");
        assertThat(keys(feed)).containsExactly("groupWithoutDivision");
    }

    @Test
    void a_week_that_begins_on_sunday_is_the_week_of_the_next_day() {
        var feed = ascending(
                "<ALTERNANCE CODE=\"A\"><SEMAINES><DATE_DEBUT_SEMAINE>2026-09-06</DATE_DEBUT_SEMAINE>"
                        + "<DATE_DEBUT_SEMAINE>2026-09-21</DATE_DEBUT_SEMAINE><DATE_DEBUT_SEMAINE>2026-10-08</DATE_DEBUT_SEMAINE>"
                        + "</SEMAINES></ALTERNANCE>",
                "",
                Set.of());
        assertThat(feed.facts(FactKind.WEEK_PATTERN).get("A").fields())
                .containsEntry(Field.WEEKS, "2026-09-07,2026-09-21,2026-10-05");
    }

    @Test
    void a_lesson_given_by_two_is_a_slot_of_each_at_the_same_hour() {
        var lesson = lesson("A", "2", "0830", "0055");
        var feed =
                ascending(pattern("A"), taught("1", lesson + lesson) + taught("2", lesson), Set.of("epp:1", "epp:2"));
        assertThat(feed.facts(FactKind.TIME_SLOT))
                .containsOnlyKeys(
                        Fact.key("D", "6E1", "061300", "CG", "epp:1", "A", "2", "08:30", "09:25"),
                        Fact.key("D", "6E1", "061300", "CG", "epp:2", "A", "2", "08:30", "09:25"));
    }

    @Test
    void lessons_of_an_unknown_teacher_are_counted_and_said() {
        var lessons = lesson("A", "2", "830", "0100") + lesson("A", "3", "830", "0100");
        var feed = ascending(pattern("A"), taught("1", lessons), Set.of());
        assertThat(feed.facts(FactKind.TIME_SLOT)).isEmpty();
        assertThat(feed.facts(FactKind.ASSIGNED_TEACHER)).isEmpty();
        assertThat(feed.anomalies().all()).singleElement().satisfies(anomaly -> assertThat(anomaly.args())
                .containsExactly("epp:1", "2"));
    }

    @Test
    void a_lesson_on_no_day_at_no_hour_or_of_no_known_weeks_makes_the_file_half_valid() {
        for (var wrong : new String[] {
            lesson("A", "8", "0830", "0100"),
            lesson("A", "1", "2530", "0100"),
            lesson("A", "1", "0830", "0000"),
            lesson("A", "1", "2330", "0200"),
            lesson("Z", "1", "0830", "0100"),
        }) {
            var feed = ascending(pattern("A"), taught("1", wrong), Set.of("epp:1"));
            assertThat(feed.anomalies().count(Severity.ERROR)).as(wrong).isEqualTo(1);
            assertThat(feed.facts(FactKind.TIME_SLOT)).as(wrong).isEmpty();
        }
    }

    private static String pattern(String code) {
        return "<ALTERNANCE CODE=\"" + code
                + "\"><SEMAINES><DATE_DEBUT_SEMAINE>2026-09-07</DATE_DEBUT_SEMAINE></SEMAINES></ALTERNANCE>";
    }

    private static String lesson(String pattern, String day, String start, String length) {
        return "<COURS><CODE_ALTERNANCE>%s</CODE_ALTERNANCE><JOUR>%s</JOUR><HEURE_DEBUT>%s</HEURE_DEBUT><DUREE>%s</DUREE></COURS>"
                .formatted(pattern, day, start, length);
    }

    private static String taught(String teacher, String lessons) {
        return "<ENSEIGNANT ID=\"" + teacher + "\" TYPE=\"epp\"><COURS_RATTACHES>" + lessons
                + "</COURS_RATTACHES></ENSEIGNANT>";
    }

    private static String teacher(String id, String type) {
        return "<ENSEIGNANT ID=\"" + id + "\" TYPE=\"" + type + "\"/>";
    }

    private static String tutor(String division, String last) {
        return "<PROF_PRINC><CODE_STRUCTURE>" + division + "</CODE_STRUCTURE><DATE_FIN>" + last
                + "</DATE_FIN></PROF_PRINC>";
    }

    private static String person(String id, String type, String more) {
        return "<INDIVIDU ID=\"" + id + "\" TYPE=\"" + type + "\"><SEXE>2</SEXE><CIVILITE>3</CIVILITE>"
                + "<NOM_USAGE>D'ÉTÉ</NOM_USAGE><NOM_PATRONYMIQUE>D'ÉTÉ</NOM_PATRONYMIQUE><PRENOM>Ève</PRENOM>" + more
                + "</INDIVIDU>";
    }

    private static String division(String code, String teachers) {
        return "<DIVISION CODE=\"" + code
                + "\"><SERVICES><SERVICE CODE_MATIERE=\"061300\" CODE_MOD_COURS=\"CG\"><ENSEIGNANTS>" + teachers
                + "</ENSEIGNANTS></SERVICE></SERVICES></DIVISION>";
    }

    private static Feed descending(String people, String divisions) {
        return read(
                "<STS_EDT>" + HEAD + "<DONNEES><INDIVIDUS>" + people + "</INDIVIDUS><STRUCTURE><DIVISIONS>" + divisions
                        + "</DIVISIONS></STRUCTURE></DONNEES></STS_EDT>",
                Set.of());
    }

    private static Feed ascending(String patterns, String teachers, Set<String> staff) {
        return read(
                "<EDT_STS><ALTERNANCES>" + patterns + "</ALTERNANCES><DONNEES><STRUCTURE><DIVISIONS>"
                        + division("6E1", teachers) + "</DIVISIONS></STRUCTURE></DONNEES></EDT_STS>",
                staff);
    }

    private static List<String> keys(Feed feed) {
        return feed.anomalies().all().stream().map(Anomaly::key).toList();
    }

    private static Feed read(String text, Set<String> staff) {
        var known = new FeedReader.Known(LocalDate.of(2026, 11, 23), any -> true, staff::contains);
        return FeedReader.read("sts.xml", Siecle.utf8(text), known);
    }
}
