package fr.ent.it.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.portal.FamilyHome.ChildNews;
import fr.ent.ejb.portal.FamilyService;
import fr.ent.ejb.schooling.assessment.PupilMarksService;
import fr.ent.ejb.schooling.attendance.PupilAbsencesService;
import fr.ent.ejb.schooling.directory.ObjectionService;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.ejb.schooling.directory.PupilFileService;
import fr.ent.it.As;
import fr.ent.it.Work;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A pupil of age who objects to his mother's being informed: role, relation, journal and effect together, in the server. */
@ExtendWith(ArquillianExtension.class)
class ObjectionServiceIT {

    @Inject
    ObjectionService objections;

    @Inject
    FamilyService family;

    @Inject
    PupilMarksService marks;

    @Inject
    PupilAbsencesService absences;

    @Inject
    PupilFileService files;

    @Inject
    Work work;

    @Inject
    Clock clock;

    @Inject
    BeanManager beans;

    Map<String, String> facts;

    @BeforeEach
    void a_family() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
        facts = work.inTransaction(em -> FamilyWorldServlet.family(new FamilyWorld(em, today, 2), clock.instant()));
    }

    @Test
    void he_objects_and_takes_it_back_and_each_holds_at_the_next_request() throws Exception {
        assertThat(news("Solange").marks()).isNotEmpty();
        object("Ugo");
        nextRequest();
        assertThat(news("Solange").marks()).isEmpty();
        assertThat(news("Solange").lessons()).isEmpty();
        assertThat(news("Solange").pupil().rights().isRefused()).isTrue();
        assertThatThrownBy(() -> as("Solange", () -> marks.marks(ugo(), null))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("Solange", () -> absences.lessonsToday(List.of(ugo()))))
                .isInstanceOf(NotFound.class);
        assertThat(as("Solange", () -> absences.ofYear(ugo()).noted()))
                .as("absences stay")
                .isEmpty();
        assertThat(news("Ugo").marks()).as("his own").isNotEmpty();
        nextRequest();
        withdraw("Ugo");
        nextRequest();
        assertThat(news("Solange").marks()).isNotEmpty();
        assertThat(journal()).containsExactly("directory.objection.make", "directory.objection.withdraw");
    }

    @Test
    void other_families_and_the_same_class_are_untouched() throws Exception {
        object("Ugo");
        nextRequest();
        assertThat(news("Claire").marks()).isNotEmpty();
        assertThat(news("Marc").pupil().rights().isRefused()).isFalse();
    }

    @Test
    void neither_a_minor_nor_a_parent_nor_the_office_decides_that() throws Exception {
        var lea = Long.parseLong(facts.get("lea"));
        assertThatThrownBy(() -> as("pupil", () -> run(() -> objections.object(lea))))
                .isInstanceOf(NotFound.class);
        nextRequest();
        assertThatThrownBy(() -> as("pupil", () -> run(() -> objections.object(ugo()))))
                .isInstanceOf(NotFound.class);
        nextRequest();
        assertThatThrownBy(() -> as("Solange", () -> run(() -> objections.object(ugo()))))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.withRoles(
                        facts.get("Solange"), null, Set.of(Role.PUPIL), () -> run(() -> objections.object(ugo()))))
                .as("the role of the container alone is not enough")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        As.user(facts.get(Role.OFFICE), facts.get("uai"), () -> run(() -> objections.object(ugo()))))
                .isInstanceOf(EJBAccessException.class);
        nextRequest();
        assertThat(news("Solange").marks()).isNotEmpty();
    }

    @Test
    void the_office_reads_it_in_the_file() throws Exception {
        object("Ugo");
        var file = As.user(facts.get(Role.OFFICE), facts.get("uai"), () -> files.file(ugo()));
        assertThat(file.objections()).singleElement().satisfies(days -> assertThat(days.current())
                .isTrue());
    }

    private void object(String who) throws Exception {
        as(who, () -> run(() -> objections.object(ugo())));
    }

    private void withdraw(String who) throws Exception {
        as(who, () -> run(() -> objections.withdraw(ugo())));
    }

    private ChildNews news(String who) throws Exception {
        return as(who, family::home).children().get(0);
    }

    private <T> T as(String who, Callable<T> work) throws Exception {
        return As.user(facts.get(who), work);
    }

    private static Void run(Runnable work) {
        work.run();
        return null;
    }

    private long ugo() {
        return Long.parseLong(facts.get("Ugo.id"));
    }

    private List<String> journal() {
        return work.inTransaction(em -> em.createQuery(
                        "select a.action from AuditEntry a where a.login = :login and a.target = :ugo order by a.id",
                        String.class)
                .setParameter("login", facts.get("Ugo"))
                .setParameter("ugo", facts.get("Ugo.id"))
                .getResultList());
    }

    /** What a request keeps of rights is forgotten, as at the end of a real one. */
    private void nextRequest() {
        var bean = beans.resolve(beans.getBeans(PupilAccess.class));
        ((AlterableContext) beans.getContext(RequestScoped.class)).destroy(bean);
    }
}
