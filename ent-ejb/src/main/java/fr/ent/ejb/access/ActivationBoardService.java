package fr.ent.ejb.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.AccountFilter;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.access.AccountListRepository;
import fr.ent.persistence.access.AccountRow;
import fr.ent.persistence.access.AccountState;
import fr.ent.persistence.access.DivisionPlace;
import fr.ent.persistence.access.DivisionPlaceRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Who never activated his account: figures by division and kind. */
@Stateless
@RolesAllowed({Role.OFFICE, Role.SCHOOL_ADMIN, Role.PRINCIPAL})
public class ActivationBoardService {

    @Inject
    AccountListRepository lists;

    @Inject
    DivisionPlaceRepository places;

    @Inject
    StructureRepository structures;

    @Inject
    AccountPolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The whole school in six queries, whatever its size. */
    public ActivationBoard board() {
        Forbidden.unless(policy.maySee());
        var uai = caller.school();
        var day = caller.today();
        var pupils = states(AccountKind.PUPILS);
        var guardians = states(AccountKind.GUARDIANS);
        var pupilsOf = byDivision(places.pupils(uai, day), pupils);
        var guardiansOf = byDivision(places.guardians(uai, day), guardians);
        var divisions = structures.divisions(uai, SchoolYear.firstYearOf(day)).stream()
                .map(division -> new ActivationBoard.OfDivision(
                        division.id(),
                        division.label(),
                        ActivationFigure.of(pupilsOf.getOrDefault(division.id(), List.of())),
                        ActivationFigure.of(guardiansOf.getOrDefault(division.id(), List.of()))))
                .toList();
        return new ActivationBoard(
                divisions,
                ActivationFigure.of(pupils.values()),
                ActivationFigure.of(guardians.values()),
                ActivationFigure.of(states(AccountKind.STAFF).values()));
    }

    private Map<Long, AccountState> states(AccountKind kind) {
        var now = clock.instant();
        return lists.all(new AccountFilter(caller.school(), kind, 0, caller.today())).stream()
                .collect(toMap(AccountRow::personId, row -> row.state(now)));
    }

    private static Map<Long, List<AccountState>> byDivision(
            List<DivisionPlace> places, Map<Long, AccountState> states) {
        return places.stream()
                .filter(place -> states.containsKey(place.personId()))
                .collect(groupingBy(
                        DivisionPlace::divisionId, mapping(place -> states.get(place.personId()), toList())));
    }
}
