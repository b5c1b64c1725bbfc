package fr.ent.ejb.demo.files;

import static fr.ent.ejb.demo.files.Read.attributes;
import static fr.ent.ejb.demo.files.Read.elements;
import static fr.ent.ejb.demo.files.Read.text;
import static fr.ent.ejb.demo.files.Read.texts;
import static fr.ent.ejb.demo.school.DemoCase.APOSTROPHE;
import static fr.ent.ejb.demo.school.DemoCase.CHILD_IN_CARE;
import static fr.ent.ejb.demo.school.DemoCase.CHILD_OF_CONTACT;
import static fr.ent.ejb.demo.school.DemoCase.CONTACT_ONLY;
import static fr.ent.ejb.demo.school.DemoCase.CO_TEACHER_ONE;
import static fr.ent.ejb.demo.school.DemoCase.CO_TEACHER_TWO;
import static fr.ent.ejb.demo.school.DemoCase.DIAERESIS_Y;
import static fr.ent.ejb.demo.school.DemoCase.FOREIGN_ADDRESS;
import static fr.ent.ejb.demo.school.DemoCase.HOMONYM_ONE;
import static fr.ent.ejb.demo.school.DemoCase.HOMONYM_TWO;
import static fr.ent.ejb.demo.school.DemoCase.HYPHEN;
import static fr.ent.ejb.demo.school.DemoCase.LEFT;
import static fr.ent.ejb.demo.school.DemoCase.LIGATURE;
import static fr.ent.ejb.demo.school.DemoCase.LOCAL_TEACHER;
import static fr.ent.ejb.demo.school.DemoCase.MAJOR_PUPIL;
import static fr.ent.ejb.demo.school.DemoCase.NO_BIRTH;
import static fr.ent.ejb.demo.school.DemoCase.NO_GUARDIAN;
import static fr.ent.ejb.demo.school.DemoCase.NO_SEX;
import static fr.ent.ejb.demo.school.DemoCase.ON_LEAVE;
import static fr.ent.ejb.demo.school.DemoCase.PARTICLE;
import static fr.ent.ejb.demo.school.DemoCase.SEPARATED_CHILD;
import static fr.ent.ejb.demo.school.DemoCase.SEPARATED_FATHER;
import static fr.ent.ejb.demo.school.DemoCase.SEPARATED_MOTHER;
import static fr.ent.ejb.demo.school.DemoCase.SUBSTITUTE;
import static fr.ent.ejb.demo.school.DemoCase.TWO_SCHOOLS_ELDER;
import static fr.ent.ejb.demo.school.DemoCase.TWO_SCHOOLS_MOTHER;
import static fr.ent.ejb.demo.school.DemoCase.TWO_SCHOOLS_TEACHER;
import static fr.ent.ejb.demo.school.DemoCase.TWO_SCHOOLS_THIRD;
import static fr.ent.ejb.demo.school.DemoCase.TWO_SCHOOLS_YOUNGER;
import static fr.ent.ejb.demo.school.DemoCase.USUAL_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.demo.school.DemoCase;
import fr.ent.ejb.demo.school.DemoSize;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What makes an import stumble is in the written files, even in the smallest demo. */
class AwkwardCasesTest {

    private final DemoFiles files = DemoFiles.of(DemoSize.SMALL, DemoFilesTest.on("2026-11-23"));
    private final DemoFiles.SchoolFiles main = files.schools().get(0);
    private final DemoFiles.SchoolFiles second = files.schools().get(1);

    @Test
    void everybody_of_the_cast_exists() {
        assertThat(DemoCase.values())
                .allSatisfy(
                        which -> assertThat(files.id(which)).as(which.name()).isNotBlank());
    }

    @Test
    void separated_parents_are_both_legal_and_live_apart() {
        assertThat(levels(main, SEPARATED_CHILD)).containsExactly("1", "1");
        assertThat(text(guardian(main, SEPARATED_MOTHER), "ADRESSE_ID"))
                .isNotEqualTo(text(guardian(main, SEPARATED_FATHER), "ADRESSE_ID"));
    }

    @Test
    void one_mother_has_children_in_two_divisions_and_in_both_schools() {
        assertThat(children(main, TWO_SCHOOLS_MOTHER))
                .containsExactlyInAnyOrder(files.id(TWO_SCHOOLS_ELDER), files.id(TWO_SCHOOLS_YOUNGER));
        assertThat(children(second, TWO_SCHOOLS_MOTHER)).containsExactly(files.id(TWO_SCHOOLS_THIRD));
        assertThat(division(main, TWO_SCHOOLS_ELDER)).isNotEqualTo(division(main, TWO_SCHOOLS_YOUNGER));
    }

    @Test
    void a_child_has_a_legal_guardian_one_in_charge_and_two_contacts() {
        assertThat(levels(main, CHILD_OF_CONTACT)).containsExactly("1", "2", "3", "3");
        assertThat(text(guardian(main, CONTACT_ONLY), "LC_CIVILITE")).isNull();
    }

    @Test
    void a_child_in_care_has_the_service_the_foster_parent_and_a_mother_who_is_only_called() {
        assertThat(kinships(main, CHILD_IN_CARE)).containsExactly("51", "42", "10");
        assertThat(levels(main, CHILD_IN_CARE)).containsExactly("1", "2", "3");
    }

    @Test
    void a_pupil_of_age_answers_for_himself() {
        assertThat(text(pupil(MAJOR_PUPIL), "DATE_NAISS")).isEqualTo("12/03/2008");
        assertThat(kinships(main, MAJOR_PUPIL)).containsExactly("70", "10");
    }

    @Test
    void two_homonyms_sit_in_one_division_and_a_father_has_their_name() {
        assertThat(text(pupil(HOMONYM_ONE), "PRENOM")).isEqualTo(text(pupil(HOMONYM_TWO), "PRENOM"));
        assertThat(text(pupil(HOMONYM_ONE), "DATE_NAISS")).isNotEqualTo(text(pupil(HOMONYM_TWO), "DATE_NAISS"));
        assertThat(division(main, HOMONYM_ONE)).isEqualTo(division(main, HOMONYM_TWO));
        assertThat(elements(main.content().get("ResponsablesAvecAdresses.xml"), "PERSONNE")
                        .filter(one ->
                                "DIALLO".equals(text(one, "NOM_DE_FAMILLE")) && "Camille".equals(text(one, "PRENOM"))))
                .hasSize(1);
    }

    @Test
    void names_have_ligatures_dots_apostrophes_particles_and_hyphens() {
        assertThat(List.of(LIGATURE, DIAERESIS_Y, APOSTROPHE, PARTICLE, HYPHEN).stream()
                        .map(which -> text(pupil(which), "NOM_DE_FAMILLE")))
                .containsExactly(
                        "LEBŒUF-SŒUR", "DE L'HAŸ", "N'GUESSAN", "DE LA FERRIÈRE D'ARC", "AÏT-OUAKLI--GARRIGUES");
        assertThat(text(pupil(USUAL_NAME), "NOM_USAGE")).isEqualTo("MÉRIADEC");
    }

    @Test
    void some_facts_are_missing() {
        assertThat(text(pupil(NO_BIRTH), "DATE_NAISS")).isNull();
        assertThat(text(pupil(NO_SEX), "CODE_SEXE")).isNull();
        assertThat(levels(main, NO_GUARDIAN)).isEmpty();
    }

    @Test
    void a_father_lives_abroad() {
        var addressId = text(guardian(main, FOREIGN_ADDRESS), "ADRESSE_ID");
        var address = one(main.content().get("ResponsablesAvecAdresses.xml"), "ADRESSE", "ADRESSE_ID", addressId);
        assertThat(text(address, "CODE_PAYS")).isEqualTo("131");
        assertThat(text(address, "COMMUNE_ETRANGERE")).isEqualTo("9999 FICTIEDORP");
        assertThat(text(address, "CODE_POSTAL")).isNull();
    }

    @Test
    void who_left_is_still_there_with_a_division_and_a_guardian() {
        assertThat(text(pupil(LEFT), "DATE_SORTIE")).isEqualTo("08/09/2026");
        assertThat(division(main, LEFT)).isNotBlank();
        assertThat(levels(main, LEFT)).containsExactly("1");
    }

    @Test
    void codes_of_divisions_hold_spaces_slashes_and_only_digits() {
        assertThat(attributes(main.content().get("Structures.xml"), "DIVISION", "CODE_STRUCTURE"))
                .containsExactly("6E/1", "301", "302", "3 SEGPA");
    }

    @Test
    void a_group_draws_on_three_divisions() {
        assertThat(elements(down(main), "GROUPE"))
                .allMatch(group ->
                        group.getElementsByTagName("DIVISION_APPARTENANCE").getLength() == 3);
    }

    @Test
    void a_teacher_is_in_both_schools() {
        assertThat(attributes(down(second), "INDIVIDU", "ID")).contains(files.id(TWO_SCHOOLS_TEACHER));
        assertThat(attributes(down(main), "INDIVIDU", "ID")).contains(files.id(TWO_SCHOOLS_TEACHER));
        assertThat(attributes(down(main), "INDIVIDU", "ID").filter(id -> id.equals(files.id(LOCAL_TEACHER))))
                .hasSize(2);
    }

    @Test
    void somebody_on_leave_is_named_by_services_that_a_substitute_gives() {
        var substitute = one(down(main), "SUPPLEANT", "ID", files.id(SUBSTITUTE));
        assertThat(substitute.getAttribute("TYPE")).isEqualTo("eppsup");
        assertThat(text(one(down(main), "INDIVIDU", "ID", files.id(ON_LEAVE)), "FONCTION"))
                .isNull();
        var up = main.content().get("emp_sts_0990001N_2026.xml");
        assertThat(lessonsOf(up, files.id(ON_LEAVE))).isZero();
        assertThat(lessonsOf(up, files.id(SUBSTITUTE))).isPositive();
    }

    @Test
    void two_teachers_give_the_same_lessons() {
        assertThat(elements(down(main), "ENSEIGNANTS").map(AwkwardCasesTest::teachers))
                .contains(List.of(files.id(CO_TEACHER_ONE), files.id(CO_TEACHER_TWO)));
    }

    @Test
    void the_second_timetable_names_neither_school_nor_year() {
        assertThat(texts(second.content().get("emp_sts_0990002P_2026.xml"), "PARAMETRES"))
                .isEmpty();
    }

    private static List<String> teachers(Element service) {
        var found = service.getElementsByTagName("ENSEIGNANT");
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i)).getAttribute("ID"))
                .toList();
    }

    private static int lessonsOf(byte[] up, String teacher) {
        return elements(up, "ENSEIGNANT")
                .filter(one -> one.getAttribute("ID").equals(teacher))
                .mapToInt(one -> one.getElementsByTagName("COURS").getLength())
                .sum();
    }

    private byte[] down(DemoFiles.SchoolFiles school) {
        return school.content().get("sts_emp_" + school.uai() + "_2026.xml");
    }

    private Element pupil(DemoCase which) {
        return one(main.content().get("ElevesAvecAdresses.xml"), "ELEVE", "ELEVE_ID", files.id(which));
    }

    private Element guardian(DemoFiles.SchoolFiles school, DemoCase which) {
        return one(school.content().get("ResponsablesAvecAdresses.xml"), "PERSONNE", "PERSONNE_ID", files.id(which));
    }

    private String division(DemoFiles.SchoolFiles school, DemoCase which) {
        var structures =
                one(school.content().get("ElevesAvecAdresses.xml"), "STRUCTURES_ELEVE", "ELEVE_ID", files.id(which));
        return text(structures, "CODE_STRUCTURE");
    }

    private List<String> levels(DemoFiles.SchoolFiles school, DemoCase child) {
        return links(school, child, "NIVEAU_RESPONSABILITE");
    }

    private List<String> kinships(DemoFiles.SchoolFiles school, DemoCase child) {
        return links(school, child, "CODE_PARENTE");
    }

    private List<String> links(DemoFiles.SchoolFiles school, DemoCase child, String fact) {
        return elements(school.content().get("ResponsablesAvecAdresses.xml"), "RESPONSABLE_ELEVE")
                .filter(link -> files.id(child).equals(text(link, "ELEVE_ID")))
                .map(link -> text(link, fact))
                .toList();
    }

    private List<String> children(DemoFiles.SchoolFiles school, DemoCase guardian) {
        return elements(school.content().get("ResponsablesAvecAdresses.xml"), "RESPONSABLE_ELEVE")
                .filter(link -> files.id(guardian).equals(text(link, "PERSONNE_ID")))
                .map(link -> text(link, "ELEVE_ID"))
                .toList();
    }

    private static Element one(byte[] file, String name, String attribute, String value) {
        Optional<Element> found = elements(file, name)
                .filter(element -> value.equals(element.getAttribute(attribute)))
                .findFirst();
        return found.orElseThrow();
    }
}
