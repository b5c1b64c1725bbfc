package fr.ent.ejb.schooling.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms.Duties;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PostalAddress;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.office.OfficeChangeRow;
import fr.ent.persistence.schooling.office.PeopleKind;
import fr.ent.persistence.schooling.office.PeopleSort;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class OfficeServicesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Identity ZELIE = new Identity("Nouveau", null, " Zélie ", LocalDate.of(2015, 2, 3));
    private static final String INE = "0102030405A";

    @Parameter
    Database base;

    private OfficeWorld world;

    @BeforeEach
    void two_schools() {
        world = new OfficeWorld(base);
    }

    @Test
    void a_pupil_is_entered_with_his_division_and_an_account() {
        var id = add(Role.OFFICE, ZELIE, INE.toLowerCase());
        assertThat(people(PeopleKind.PUPILS, "zelie")).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(id);
            assertThat(line.firstName()).isEqualTo("Zélie");
            assertThat(line.ties()).extracting(PeopleLine.Tie::what).containsExactly("6A");
        });
        assertThat(world.count("UserAccount x where x.person.id = " + id)).isEqualTo(1);
        assertThat(world.count("ExternalId x where x.source = 'INE' and x.value = '" + INE + "'"))
                .isEqualTo(1);
        assertThat(card(id).changes()).extracting(OfficeChangeRow::what).containsExactly("ENTERED");
    }

    @Test
    void what_is_typed_wrong_is_refused_with_its_sentence_and_nothing_is_entered() {
        add(Role.OFFICE, ZELIE, INE);
        refused(ZELIE, INE, "office.ine.borne");
        refused(ZELIE, "123", "office.ine.malformed");
        refused(new Identity(" ", null, "Zoé", null), "", "office.name.missing");
        refused(new Identity("N".repeat(101), null, "Zoé", null), "", "office.name.tooLong");
        refused(new Identity("N", null, "Zoé", OfficeWorld.TODAY.plusDays(1)), "", "office.birthDate.outOfRange");
        assertThat(world.count("Enrolment x")).isEqualTo(2);
        assertThatThrownBy(() -> base.inTransaction(() -> world.office(PupilEntryService.class)
                        .add(new NewPupil(ZELIE, "", world.sixth.id(), LocalDate.of(2025, 9, 1)))))
                .hasMessage("office.day.outOfYear");
    }

    @Test
    void only_the_office_and_the_head_enter_and_only_in_their_school() {
        assertThatThrownBy(() -> add(Role.DEPUTY, ZELIE, "")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> add(Role.EDUCATION_ADVISER, ZELIE, "")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> base.inTransaction(() ->
                        world.office(PupilEntryService.class).add(new NewPupil(ZELIE, "", world.foreign.id(), MONDAY))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> base.inTransaction(() -> world.as(Role.OFFICE, world.elsewhere, PupilEntryService.class)
                                .move(world.lea.id(), world.foreign.id(), MONDAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() -> world.as(Role.OFFICE, world.elsewhere, PersonService.class)
                        .card(world.lea.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() ->
                        world.as(Role.TEACHER, world.here, PeopleService.class).count(search(PeopleKind.PUPILS, ""))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_pupil_changes_division_from_a_day_on_and_may_change_his_mind() {
        move(world.other.id(), MONDAY);
        assertThat(places())
                .extracting(
                        m -> m.structure().code(),
                        m -> m.validity().since(),
                        m -> m.validity().isOpen(),
                        m -> m.isByHand())
                .containsExactlyInAnyOrder(
                        tuple("6A", OfficeWorld.AUTUMN, false, true), tuple("6B", MONDAY, true, true));
        assertThatThrownBy(() -> move(world.other.id(), MONDAY)).hasMessage("office.division.same");
        assertThat(card(world.lea.id()).divisions()).as("until Monday").containsExactly("6A");
        move(world.sixth.id(), MONDAY);
        assertThat(places()).extracting(m -> m.structure().code()).containsExactly("6A", "6A");
        assertThatThrownBy(() -> move(world.other.id(), null)).hasMessage("office.day.missing");
        assertThat(card(world.lea.id()).changes())
                .extracting(OfficeChangeRow::what, OfficeChangeRow::who)
                .as("no such account")
                .containsOnly(tuple("DIVISION", ""));
        base.inTransaction(() -> base.em().persist(new UserAccount(world.person("Essayon", "Odile"), "played.1")));
        assertThat(card(world.lea.id()).changes())
                .extracting(OfficeChangeRow::who)
                .containsOnly("Odile Essayon");
    }

    @Test
    void a_guardian_is_entered_tied_changed_and_ended() {
        var eve = base.inTransaction(() -> world.office(GuardianEntryService.class)
                .add(
                        world.lea.id(),
                        new Identity("Durand", null, "Eve", null),
                        reach("eve@exemple.fr", "06 00 00 00 02"),
                        terms(GuardianshipLevel.LEGAL, null)));
        assertThat(world.count("UserAccount x where x.person.id = " + eve)).isEqualTo(1);
        assertThat(people(PeopleKind.GUARDIANS, "durand eve")).singleElement().satisfies(line -> {
            assertThat(line.phones()).containsExactly("06 00 00 00 02");
            assertThat(line.ties()).containsExactly(new PeopleLine.Tie("Martin Léa", GuardianshipLevel.LEGAL));
        });
        var link = base.inTransaction(() -> base.em()
                .createQuery("select g from Guardianship g where g.guardian.id = :eve", Guardianship.class)
                .setParameter("eve", eve)
                .getSingleResult());
        assertThat(link.isByHand()).isTrue();
        assertThatThrownBy(() -> change(link.id(), terms(null, null))).hasMessage("directory.link.level");
        assertThatThrownBy(() -> change(link.id(), terms(GuardianshipLevel.LEGAL, LocalDate.of(2026, 8, 1))))
                .hasMessage("kernel.validity.backwards");
        change(link.id(), terms(GuardianshipLevel.CONTACT, OfficeWorld.TODAY.minusDays(1)));
        assertThat(people(PeopleKind.GUARDIANS, "durand")).isEmpty();
        assertThat(card(world.lea.id()).changes())
                .extracting(OfficeChangeRow::before)
                .anyMatch(before -> before.contains("LEGAL"));
    }

    @Test
    void a_known_adult_is_tied_to_one_more_pupil_once_and_never_to_himself() {
        var paul = base.inTransaction(() -> world.pupil("Paul", world.other));
        tie(paul.id(), world.marc.id());
        assertThatThrownBy(() -> tie(paul.id(), world.marc.id())).hasMessage("office.link.twice");
        assertThatThrownBy(() -> tie(paul.id(), paul.id())).hasMessage("office.link.self");
        var stranger = base.inTransaction(() -> world.person("Inconnu", "Jean"));
        assertThatThrownBy(() -> tie(paul.id(), stranger.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_correction_says_before_and_after_and_a_late_one_is_refused() {
        var before = card(world.marc.id());
        correct(Role.OFFICE, before, "Martine", reach("marc@exemple.fr", ""));
        assertThat(card(world.marc.id()).changes())
                .extracting(OfficeChangeRow::what, OfficeChangeRow::before, OfficeChangeRow::after)
                .containsExactlyInAnyOrder(
                        tuple("NAME", "Martin Marc", "Martine Marc"), tuple("CONTACT", "", "marc@exemple.fr"));
        assertThatThrownBy(() -> correct(Role.OFFICE, before, "Martin", Reach.UNKNOWN))
                .hasMessage("office.changedMeanwhile");
        var now = card(world.marc.id());
        assertThatThrownBy(() -> correct(Role.OFFICE, now, "Martine", reach("marc", "")))
                .hasMessage("office.mail.malformed");
        assertThatThrownBy(() -> correct(Role.OFFICE, now, "Martine", reach("", "abc")))
                .hasMessage("office.phone.malformed");
    }

    @Test
    void who_is_of_the_staff_is_corrected_by_the_head_and_who_leads_elsewhere_by_nobody_here() {
        base.inTransaction(() -> world.names(base.em().find(Person.class, world.marc.id()), world.here, Role.TEACHER));
        assertThat(card(world.marc.id()).mayCorrect()).isFalse();
        assertThatThrownBy(() -> correct(Role.OFFICE, card(world.marc.id()), "Autre", Reach.UNKNOWN))
                .isInstanceOf(Forbidden.class);
        correct(Role.PRINCIPAL, card(world.marc.id()), "Autre", Reach.UNKNOWN);
        base.inTransaction(
                () -> world.names(base.em().find(Person.class, world.marc.id()), world.elsewhere, Role.PRINCIPAL));
        assertThatThrownBy(() -> correct(Role.PRINCIPAL, card(world.marc.id()), "Martin", Reach.UNKNOWN))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_list_is_searched_filtered_sorted_paged_and_exported_with_two_queries_a_page() {
        base.inTransaction(() -> {
            for (var first : List.of("Éric", "Zoé", "Anne")) {
                var pupil = world.pupil(first, world.other);
                pupil.describe(null, null, LocalDate.of(2010 + first.length(), 1, 1));
            }
            world.pupil("Ailleurs", world.foreign);
        });
        assertThat(firsts(search(PeopleKind.PUPILS, ""))).containsExactly("Anne", "Éric", "Léa", "Zoé");
        assertThat(firsts(search(PeopleKind.PUPILS, "eric martin"))).containsExactly("Éric");
        assertThat(firsts(new PeopleSearch(PeopleKind.PUPILS, world.other.id(), "", PeopleSort.NAME_BACKWARDS)))
                .containsExactly("Zoé", "Éric", "Anne");
        assertThat(firsts(new PeopleSearch(PeopleKind.PUPILS, world.other.id(), "", PeopleSort.OLDEST)))
                .containsExactly("Zoé", "Anne", "Éric");
        var office = world.office(PeopleService.class);
        assertThat(base.inTransaction(() -> office.page(search(PeopleKind.PUPILS, ""), new Slice(1, 2))))
                .extracting(PeopleLine::firstName)
                .containsExactly("Éric", "Léa");
        assertThat(base.statements(() -> office.page(search(PeopleKind.PUPILS, ""), new Slice(0, 50))))
                .isEqualTo(2);
        var exported = new ArrayList<PeopleLine>();
        base.inTransaction(() -> office.export(search(PeopleKind.PUPILS, ""), exported::addAll));
        assertThat(exported).hasSize(4);
    }

    @Test
    void the_staff_has_its_roles_and_an_adviser_reads_no_address() {
        base.inTransaction(() -> {
            var teacher = world.person("Prof", "Aude");
            teacher.moveTo(new PostalAddress("1 rue", "99000", "Essai", null));
            world.names(teacher, world.here, Role.TEACHER);
        });
        assertThat(people(PeopleKind.STAFF, "")).singleElement().satisfies(line -> {
            assertThat(line.ties()).extracting(PeopleLine.Tie::what).containsExactly(Role.TEACHER);
            assertThat(line.address()).isEqualTo("1 rue, 99000 Essai");
        });
        var adviser = world.as(Role.EDUCATION_ADVISER, world.here, PeopleService.class);
        assertThat(base.inTransaction(() -> adviser.page(search(PeopleKind.STAFF, ""), new Slice(0, 10))))
                .extracting(PeopleLine::address)
                .containsExactly("");
    }

    private List<String> firsts(PeopleSearch search) {
        var office = world.office(PeopleService.class);
        return base.inTransaction(() -> {
            var lines = office.page(search, new Slice(0, 50));
            assertThat(office.count(search)).isEqualTo(lines.size());
            return lines.stream().map(PeopleLine::firstName).toList();
        });
    }

    private List<PeopleLine> people(PeopleKind kind, String text) {
        var office = world.office(PeopleService.class);
        return base.inTransaction(() -> office.page(search(kind, text), new Slice(0, 50)));
    }

    private static PeopleSearch search(PeopleKind kind, String text) {
        return new PeopleSearch(kind, 0, text, PeopleSort.NAME);
    }

    private void refused(Identity who, String ine, String rule) {
        assertThatThrownBy(() -> add(Role.OFFICE, who, ine)).hasMessage(rule);
    }

    private long add(String role, Identity who, String ine) {
        var service = world.as(role, world.here, PupilEntryService.class);
        return base.inTransaction(() -> service.add(new NewPupil(who, ine, world.sixth.id(), OfficeWorld.TODAY)));
    }

    private void move(long division, LocalDate day) {
        var service = world.office(PupilEntryService.class);
        base.inTransaction(() -> service.move(world.lea.id(), division, day));
    }

    private List<StructureMembership> places() {
        return base.inTransaction(() -> base.em()
                .createQuery(
                        """
                        select m from StructureMembership m join fetch m.structure
                        where m.pupil.id = :lea order by m.validity.since
                        """,
                        StructureMembership.class)
                .setParameter("lea", world.lea.id())
                .getResultList());
    }

    private PersonCard card(long id) {
        var service = world.office(PersonService.class);
        return base.inTransaction(() -> service.card(id));
    }

    private void correct(String role, PersonCard read, String family, Reach reach) {
        var service = world.as(role, world.here, PersonService.class);
        base.inTransaction(() -> service.correct(
                read.id(), read.version(), new Identity(family, null, read.who().firstName(), null), reach));
    }

    private void change(long link, LinkTerms terms) {
        var service = world.office(GuardianEntryService.class);
        base.inTransaction(() -> service.change(world.lea.id(), link, terms));
    }

    private void tie(long pupil, long adult) {
        var service = world.office(GuardianEntryService.class);
        base.inTransaction(() -> service.link(pupil, adult, terms(GuardianshipLevel.LEGAL, null)));
    }

    private static LinkTerms terms(GuardianshipLevel level, LocalDate until) {
        return new LinkTerms(level, "10", Duties.NONE, OfficeWorld.AUTUMN, until);
    }

    private static Reach reach(String mail, String mobile) {
        return new Reach(mail, mobile, null, null, null, null, null);
    }
}
