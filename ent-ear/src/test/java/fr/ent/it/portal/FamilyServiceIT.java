package fr.ent.it.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.portal.FamilyHome;
import fr.ent.ejb.portal.FamilyHome.ChildNews;
import fr.ent.ejb.portal.FamilyService;
import fr.ent.ejb.schooling.assessment.PupilMarksService;
import fr.ent.ejb.schooling.attendance.PupilAbsencesService;
import fr.ent.ejb.schooling.directory.JudgmentService;
import fr.ent.ejb.schooling.directory.JudgmentTerms;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.ejb.schooling.directory.PupilFileService;
import fr.ent.ejb.schooling.directory.SchoolSettings;
import fr.ent.ejb.schooling.directory.SchoolSettings.Contact;
import fr.ent.ejb.schooling.directory.SchoolSettingsService;
import fr.ent.it.As;
import fr.ent.it.Work;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Role, link, restriction and setting of the school together, in the server. */
@ExtendWith(ArquillianExtension.class)
class FamilyServiceIT {

    @Inject
    FamilyService family;

    @Inject
    PupilMarksService marks;

    @Inject
    PupilAbsencesService absences;

    @Inject
    PupilFileService files;

    @Inject
    JudgmentService judgments;

    @Inject
    SchoolSettingsService settings;

    @Inject
    Work work;

    @Inject
    Clock clock;

    @Inject
    BeanManager beans;

    Map<String, String> facts;

    @BeforeEach
    void a_family() {
        facts = work.inTransaction(em -> FamilyWorldServlet.family(new FamilyWorld(em, today(), 6), clock.instant()));
    }

    @Test
    void two_legal_guardians_read_the_same() throws Exception {
        var mother = news("Claire");
        var father = news("Marc");
        assertThat(mother.marks()).isNotEmpty().isEqualTo(father.marks());
        assertThat(mother.absences()).isNotEmpty().isEqualTo(father.absences());
        assertThat(mother.lessons()).isEqualTo(father.lessons());
        assertThat(as("Claire", () -> marks.marks(lea(), null))).isEqualTo(as("Marc", () -> marks.marks(lea(), null)));
    }

    @Test
    void a_mother_of_two_schools_has_one_home() throws Exception {
        assertThat(home("Claire").children())
                .extracting(news -> news.pupil().callName())
                .containsExactly("Léa", "Tom");
        assertThat(home("Marc").children())
                .extracting(news -> news.pupil().callName())
                .containsExactly("Léa");
    }

    @Test
    void a_pupil_reads_himself() throws Exception {
        assertThat(news("pupil").pupil().rights().self()).isTrue();
        var count = as("pupil", () -> absences.ofYear(lea())).count();
        assertThat(count.gross()).isEqualTo(1);
        assertThat(count.latenesses()).hasSize(1);
        assertThat(count.underSchool()).hasSize(1);
    }

    @Test
    void who_is_only_to_be_called_reads_nothing_and_is_told_whom_to_ask() throws Exception {
        var home = home("Simone");
        assertThat(home.children()).isEmpty();
        assertThat(home.schools()).containsExactly("Collège Marguerite-Exemple");
        assertThatThrownBy(() -> as("Simone", () -> marks.marks(lea(), null))).isInstanceOf(EJBAccessException.class);
        // the container's role alone would not be enough either
        assertThatThrownBy(() ->
                        As.withRoles(facts.get("Simone"), null, Set.of(Role.GUARDIAN), () -> marks.marks(lea(), null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_person_in_charge_reads_daily_life_when_the_school_opens_it_and_never_marks() throws Exception {
        assertThat(home("Henri").children()).isEmpty();
        set(before -> new SchoolSettings(
                before.noon(),
                0,
                true,
                before.holidayZone(),
                before.timeZone(),
                before.contact(),
                before.removalsPercent(),
                before.version()));
        nextRequest();
        assertThat(news("Henri").marks()).isEmpty();
        assertThat(news("Henri").absences()).hasSize(4);
        assertThatThrownBy(() -> as("Henri", () -> marks.marks(lea(), null))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_delay_set_by_the_head_holds_at_the_next_request_of_guardians_and_not_for_the_pupil() throws Exception {
        assertThat(news("Claire").marks()).isNotEmpty();
        var pupils = news("pupil").marks();
        set(before -> new SchoolSettings(
                before.noon(),
                168,
                false,
                before.holidayZone(),
                before.timeZone(),
                before.contact(),
                before.removalsPercent(),
                before.version()));
        nextRequest();
        assertThat(news("Claire").marks()).noneMatch(mark -> mark.shownSince().isAfter(clock.instant()));
        assertThat(news("pupil").marks()).isEqualTo(pupils);
        assertThat(journal("directory.settings.change")).containsExactly("guardianDelayHours 0 -> 168");
    }

    @Test
    void nobody_but_who_leads_the_school_sets_anything() throws Exception {
        assertThatThrownBy(() -> inSchool(Role.OFFICE, settings::settings)).isInstanceOf(EJBAccessException.class);
        var login = facts.get(Role.OFFICE);
        var uai = facts.get("uai");
        assertThatThrownBy(() -> As.withRoles(login, uai, Set.of(Role.PRINCIPAL), settings::settings))
                .as("the role of a container is not that of this school")
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> As.withRoles(login, uai, Set.of(Role.PRINCIPAL), () -> {
                    settings.change(
                            new SchoolSettings(LocalTime.NOON, 24, true, "A", "Europe/Paris", Contact.NONE, 10, 1));
                    return null;
                }))
                .isInstanceOf(Forbidden.class);
        assertThat(journal("directory.settings.change")).hasSize(1);
        assertThat(inSchool(Role.PRINCIPAL, settings::settings).guardianDelayHours())
                .isZero();
    }

    @Test
    void another_familys_pupil_and_one_who_is_nowhere_are_refused_alike_and_noted() throws Exception {
        var before = refusals();
        for (var id : List.of(lea(), -1L)) {
            assertThatThrownBy(() -> as("Farida", () -> marks.marks(id, null)))
                    .isInstanceOf(NotFound.class)
                    .hasMessage(null);
            assertThatThrownBy(() -> as("Farida", () -> absences.ofYear(id)))
                    .isInstanceOf(NotFound.class)
                    .hasMessage(null);
        }
        assertThat(refusals() - before).isEqualTo(4);
    }

    @Test
    void a_decision_entered_by_the_office_ends_the_access_at_the_next_request() throws Exception {
        assertThat(news("Marc").marks()).isNotEmpty();
        var link = Long.parseLong(facts.get("father.link"));
        inSchool(Role.OFFICE, () -> {
            judgments.add(lea(), link, removed("TJ des Essais, ordonnance 26/123"));
            return null;
        });
        nextRequest();
        assertThat(home("Marc").children()).isEmpty();
        assertThatThrownBy(() -> as("Marc", () -> marks.marks(lea(), null))).isInstanceOf(NotFound.class);
        assertThat(news("Claire").marks()).isNotEmpty();
    }

    @Test
    void a_decision_taken_back_gives_the_access_again() throws Exception {
        var link = Long.parseLong(facts.get("father.link"));
        inSchool(Role.OFFICE, () -> {
            judgments.add(lea(), link, removed("TJ des Essais, ordonnance 26/123"));
            return null;
        });
        var decision = inSchool(Role.OFFICE, () -> files.file(lea()).guardians().stream()
                .flatMap(guardian -> guardian.restrictions().stream())
                .findFirst()
                .orElseThrow()
                .id());
        inSchool(Role.OFFICE, () -> {
            judgments.cancel(lea(), decision);
            return null;
        });
        nextRequest();
        assertThat(news("Marc").marks()).isNotEmpty();
    }

    @Test
    void the_school_adviser_reads_the_file_without_addresses_and_decides_nothing() throws Exception {
        var file = inSchool(Role.EDUCATION_ADVISER, () -> files.file(lea()));
        assertThat(file.guardians()).hasSize(4);
        assertThat(file.mayRestrict()).isFalse();
        var link = Long.parseLong(facts.get("father.link"));
        assertThatThrownBy(() -> inSchool(Role.EDUCATION_ADVISER, () -> {
                    judgments.add(lea(), link, removed("sans pouvoir"));
                    return null;
                }))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() ->
                        As.withRoles(facts.get(Role.EDUCATION_ADVISER), facts.get("uai"), Set.of(Role.OFFICE), () -> {
                            judgments.add(lea(), link, removed("sans pouvoir"));
                            return null;
                        }))
                .isInstanceOf(Forbidden.class);
    }

    private JudgmentTerms removed(String ground) {
        return new JudgmentTerms(JudgmentKind.INFORMATION_REMOVED, today(), null, ground);
    }

    private void set(UnaryOperator<SchoolSettings> change) throws Exception {
        inSchool(Role.PRINCIPAL, () -> {
            settings.change(change.apply(settings.settings()));
            return null;
        });
    }

    private List<String> journal(String action) {
        return work.inTransaction(em -> em.createQuery(
                        "select a.target from AuditEntry a where a.uai = :uai and a.action = :action order by a.id",
                        String.class)
                .setParameter("uai", facts.get("uai"))
                .setParameter("action", action)
                .getResultList());
    }

    private ChildNews news(String who) throws Exception {
        return home(who).children().get(0);
    }

    private FamilyHome home(String who) throws Exception {
        return as(who, family::home);
    }

    private <T> T as(String who, Callable<T> work) throws Exception {
        return As.user(facts.get(who), work);
    }

    private <T> T inSchool(String role, Callable<T> work) throws Exception {
        return As.user(facts.get(role), facts.get("uai"), work);
    }

    private long lea() {
        return Long.parseLong(facts.get("lea"));
    }

    private long refusals() {
        return work.inTransaction(em -> em.createQuery(
                        "select count(a) from AuditEntry a where a.login = :login and a.refusal is not null",
                        Long.class)
                .setParameter("login", facts.get("Farida"))
                .getSingleResult());
    }

    /** What a request keeps of rights is forgotten, as at the end of a real one. */
    private void nextRequest() {
        var bean = beans.resolve(beans.getBeans(PupilAccess.class));
        ((AlterableContext) beans.getContext(RequestScoped.class)).destroy(bean);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }
}
