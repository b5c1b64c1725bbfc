package fr.ent.web.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The plan of the house, as rules. Each says why; a rule that must bend is changed here, in the open. */
class ArchitectureTest {

    static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("fr.ent");

    @Test
    void the_three_modules_are_read() {
        assertThat(HOUSE).extracting(type -> Components.module(type).orElse("")).contains("persistence", "ejb", "web");
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
                .map(field -> dynamicTest(
                        field.getName().replace('_', ' '), () -> ((ArchRule) field.get(null)).check(HOUSE)));
    }

    static final ArchRule r01_a_page_asks_a_service_and_a_service_asks_the_base = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("web")
            .definedBy("fr.ent.web..")
            .layer("ejb")
            .definedBy("fr.ent.ejb..")
            .layer("persistence")
            .definedBy("fr.ent.persistence..")
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ejb")
            .mayOnlyBeAccessedByLayers("web")
            .because("data travels page, view, service, repository, table, and back the same way");

    static final ArchRule r02_no_entity_reaches_a_page = noClasses()
            .that()
            .resideInAPackage("fr.ent.web..")
            .should()
            .dependOnClassesThat(HouseConditions.whatOnlyServicesMayHold())
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..")
            .because("a page that holds an entity loads what nobody checked");

    static final ArchRule r03_no_page_reaches_a_service = noClasses()
            .that()
            .resideOutsideOfPackage("fr.ent.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "org.primefaces..", "org.omnifaces..")
            .because("a service is called by a job or a test as well as by a page");

    static final ArchRule r04_the_kernel_knows_nobody = noClasses()
            .that()
            .resideInAPackage("fr.ent.*.kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.ent.*.schooling..",
                    "fr.ent.*.communication..",
                    "fr.ent.*.documents..",
                    "fr.ent.*.access..",
                    "fr.ent.*.exchange..",
                    "fr.ent.*.portal..",
                    "fr.ent.*.rights..",
                    "fr.ent.*.demo..")
            .because("everybody stands on the kernel");

    static final ArchRule r05_components_form_no_circle =
            slices().assignedFrom(HouseConditions.components()).should().beFreeOfCycles();

    static final ArchRule r06_an_arrow_only_goes_down = classes().should(FloorConditions.lookOnlyDown());

    static final ArchRule r06_every_class_stands_on_a_floor = classes().should(FloorConditions.standOnAFloor());

    static final ArchRule r07_neighbours_talk_by_events = classes().should(FloorConditions.notKnowTheirNeighbours());

    static final ArchRule r08_schooling_does_not_know_who_listens = noClasses()
            .that()
            .resideInAPackage("fr.ent.*.schooling..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.ent.*.communication..")
            .because("schooling fires events; communication hears them");

    static final ArchRule r09_only_repositories_touch_the_entity_manager = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("every query stands in one place, and names the school");

    static final ArchRule r09_java_sql_only_before_there_is_a_schema_and_in_staging = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("StagingRepository")
            .and()
            .doNotHaveFullyQualifiedName("fr.ent.ejb.kernel.Schema")
            .and()
            .doNotHaveFullyQualifiedName("fr.ent.ejb.kernel.Readiness")
            .and()
            .doNotHaveFullyQualifiedName("fr.ent.ejb.kernel.SqlState")
            .and()
            .doNotHaveFullyQualifiedName("fr.ent.ejb.kernel.DerbyBackup")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .because("the rest is JPQL, for both bases");

    static final ArchRule r10_no_native_sql = noClasses()
            .should()
            .callMethodWhere(HouseConditions.nativeSql())
            .because("JPQL with parameters cannot be injected into, and runs on both bases");

    static final ArchRule r11_entities_have_verbs_not_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("close() keeps a rule, setClosedAt() keeps none");

    static final ArchRule r12_services_say_who_may_call = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should()
            .resideInAPackage("fr.ent.ejb..")
            .andShould(HouseConditions.sayWhoMayCallEachPublicMethod());

    static final ArchRule r13_only_views_have_a_name_in_pages = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .should()
            .resideInAPackage("fr.ent.web..")
            .andShould()
            .haveSimpleNameEndingWith("View");

    static final ArchRule r14_one_way_to_inject =
            noFields().should().beAnnotatedWith(EJB.class).because("@Inject does it");

    static final ArchRule r15_the_time_is_injected = noClasses()
            .that()
            .doNotHaveSimpleName("ClockProducer")
            .should()
            .callMethodWhere(HouseConditions.theTimeOfTheMachine())
            .because("a test chooses its Clock");

    static final ArchRule r16_no_empty_suffixes = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils|Util|DTO|Dto)$")
            .because("a name says the one reason why a class exists");

    static final ArchRule r17_only_questions_about_rights_imagine_another_caller = noClasses()
            .that()
            .resideOutsideOfPackages("fr.ent.ejb.rights..", "fr.ent.ejb.kernel..")
            .should()
            .callMethodWhere(HouseConditions.anotherCaller())
            .because("what somebody else may do is answered, never done in his name");
}
