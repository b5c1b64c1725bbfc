package fr.ent.ejb.schooling.office;

import static fr.ent.ejb.schooling.office.OfficeWorld.AUTUMN;
import static fr.ent.ejb.schooling.office.OfficeWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.TeachingGroup;
import fr.ent.persistence.schooling.office.OfficeChangeRow;
import fr.ent.persistence.schooling.office.OfficeRepository;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class DepartureServiceTest {

    @Parameter
    Database base;

    OfficeWorld world;

    @BeforeEach
    void a_pupil_in_a_division_and_a_group() {
        world = new OfficeWorld(base);
        base.inTransaction(() -> {
            var group = new TeachingGroup(base.em().merge(world.sixth).schoolYear(), "LAT", "Latin");
            base.em().persist(group);
            base.em().persist(new StructureMembership(base.em().merge(world.lea), group, Validity.from(AUTUMN)));
        });
    }

    @Test
    void all_ends_on_the_same_day_and_goes_on_when_it_is_opened_again() {
        leave(TODAY, LeaveReason.OTHER_SCHOOL);
        assertThat(ends()).containsExactly(TODAY, TODAY);
        assertThat(departure().until()).isEqualTo(TODAY);
        base.inTransaction(() -> service(Role.OFFICE).reopen(world.lea.id()));
        assertThat(ends()).containsExactly(Validity.OPEN, Validity.OPEN);
        assertThat(departure().until()).isNull();
        assertThat(changes())
                .extracting(OfficeChangeRow::what, OfficeChangeRow::before, OfficeChangeRow::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("LEFT", "2026-11-23", ""),
                        org.assertj.core.groups.Tuple.tuple(
                                "LEFT", "", "2026-11-23" + Changed.SEPARATOR + "OTHER_SCHOOL"));
    }

    @Test
    void a_corrected_day_moves_all_that_ended_with_it_and_nothing_that_ended_before() {
        leave(TODAY.minusDays(20), LeaveReason.OTHER);
        base.inTransaction(() -> {
            var group = places().get(1);
            group.lasts(Validity.between(AUTUMN, TODAY.minusDays(30)));
        });
        leave(TODAY, LeaveReason.ABROAD);
        assertThat(ends()).containsExactly(TODAY, TODAY.minusDays(30));
        leave(TODAY.minusDays(5), LeaveReason.ABROAD);
        assertThat(ends()).containsExactly(TODAY.minusDays(5), TODAY.minusDays(30));
    }

    @Test
    void what_was_planned_for_later_never_holds() {
        base.inTransaction(
                () -> world.office(PupilEntryService.class).move(world.lea.id(), world.other.id(), TODAY.plusDays(9)));
        leave(TODAY, LeaveReason.OTHER);
        assertThat(ends()).containsExactlyInAnyOrder(TODAY, TODAY);
    }

    @Test
    void a_day_before_he_came_or_beyond_the_year_is_refused_and_nothing_is_changed() {
        assertThatThrownBy(() -> leave(AUTUMN.minusDays(1), LeaveReason.OTHER)).hasMessage("office.leave.beforeEntry");
        assertThatThrownBy(() -> leave(LocalDate.of(2027, 9, 1), LeaveReason.OTHER))
                .hasMessage("office.leave.beyondYear");
        assertThatThrownBy(() -> leave(null, LeaveReason.OTHER)).hasMessage("office.day.missing");
        assertThatThrownBy(() -> leave(TODAY, null)).hasMessage("office.leave.reason");
        assertThatThrownBy(() -> base.inTransaction(() -> service(Role.OFFICE).reopen(world.lea.id())))
                .hasMessage("office.leave.notLeft");
        leave(AUTUMN, LeaveReason.OTHER);
        leave(LocalDate.of(2027, 8, 31), LeaveReason.OTHER);
        assertThat(ends()).containsOnly(LocalDate.of(2027, 8, 31));
    }

    @Test
    void nobody_else_says_it_nor_of_a_pupil_of_another_school() {
        assertThatThrownBy(() ->
                        base.inTransaction(() -> service(Role.DEPUTY).leave(world.lea.id(), TODAY, LeaveReason.OTHER)))
                .isInstanceOf(Forbidden.class);
        var elsewhere = world.as(Role.OFFICE, world.elsewhere, DepartureService.class);
        assertThatThrownBy(() -> base.inTransaction(() -> elsewhere.leave(world.lea.id(), TODAY, LeaveReason.OTHER)))
                .isInstanceOf(NotFound.class);
        assertThat(ends()).containsOnly(Validity.OPEN);
    }

    private void leave(LocalDate day, LeaveReason reason) {
        base.inTransaction(() -> service(Role.PRINCIPAL).leave(world.lea.id(), day, reason));
    }

    private DepartureService service(String role) {
        return world.as(role, world.here, DepartureService.class);
    }

    private Departure departure() {
        return base.inTransaction(() -> service(Role.OFFICE).departure(world.lea.id()));
    }

    private List<OfficeChangeRow> changes() {
        return base.inTransaction(() -> base.make(OfficeRepository.class).changes(world.here.uai(), world.lea.id(), 9));
    }

    private List<LocalDate> ends() {
        return base.inTransaction(
                () -> places().stream().map(place -> place.validity().until()).toList());
    }

    private List<StructureMembership> places() {
        return base.em()
                .createQuery(
                        "select m from StructureMembership m where m.pupil = :pupil order by m.validity.until desc, m.id",
                        StructureMembership.class)
                .setParameter("pupil", world.lea)
                .getResultList();
    }
}
