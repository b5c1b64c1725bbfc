package fr.ent.ejb.rights;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Right;
import fr.ent.ejb.kernel.RightChoices;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.rights.RightsMatrix.Cell;
import fr.ent.ejb.rights.RightsMatrix.Change;
import fr.ent.ejb.rights.RightsMatrix.Line;
import fr.ent.ejb.rights.RightsMatrix.Version;
import fr.ent.persistence.access.RightsVersion;
import fr.ent.persistence.access.RightsVersionRepository;
import fr.ent.persistence.access.RightsVersionRow;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The head decides what the texts leave to the school. Each decision is a version; the one that holds is read by the query
 * that each request asks about its caller anyway: it holds from the next request on, on every node.
 */
@Stateless
@RolesAllowed(Role.PRINCIPAL)
public class RightsMatrixService {

    private static final String CHANGE = "rights.matrix.change";

    @Inject
    RightsVersionRepository versions;

    @Inject
    SchoolRepository schools;

    @Inject
    RightsPolicy policy;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What holds, and what was decided before. */
    public RightsMatrix matrix() {
        Forbidden.unless(policy.mayDecide());
        var rows = versions.of(caller.school());
        var now = holding();
        var lines = Arrays.stream(Right.values()).map(right -> line(right, now)).toList();
        return new RightsMatrix(number(rows), caller.zone(), lines, history(rows));
    }

    /**
     * Decides.
     *
     * @param number of the version that was on the screen
     * @param open the cells that are open from now on; every other choice is closed
     * @throws BrokenRule rights.matrix.changedMeanwhile when another version was made since
     * @throws Forbidden for a cell of which the school does not decide
     */
    @Audited(value = CHANGE, onlyRefusals = true)
    public void decide(int number, Collection<String> open) {
        Forbidden.unless(policy.mayDecide());
        Forbidden.unless(RightChoices.cells().toList().containsAll(open));
        next(number, versions.of(caller.school()), RightChoices.opening(open));
    }

    /**
     * What an earlier version said holds again.
     *
     * @param wanted its number, 0 for what is usual
     * @throws BrokenRule rights.matrix.changedMeanwhile, as {@link #decide}
     */
    @Audited(value = CHANGE, onlyRefusals = true)
    public void comeBack(int number, int wanted) {
        Forbidden.unless(policy.mayDecide());
        var rows = versions.of(caller.school());
        next(
                number,
                rows,
                wanted == 0
                        ? RightChoices.USUAL
                        : rows.stream()
                                .filter(row -> row.number() == wanted)
                                .findFirst()
                                .map(row -> RightChoices.read(row.rights()))
                                .orElseThrow(NotFound::new));
    }

    private void next(int number, List<RightsVersionRow> rows, RightChoices wanted) {
        BrokenRule.when(number(rows) != number, "rights.matrix.changedMeanwhile");
        var changes = changes(holding(), wanted);
        if (changes.isEmpty()) {
            return;
        }
        versions.holding(caller.school()).ifPresent(RightsVersion::isReplaced);
        var school = schools.find(caller.school()).orElseThrow(NotFound::new);
        versions.add(new RightsVersion(school, number + 1, clock.instant(), caller.signedIn(), wanted.written()));
        changes.forEach(change -> audit.granted(
                CHANGE, change.right().cell(change.role()) + " " + !change.opened() + " -> " + change.opened()));
    }

    private RightChoices holding() {
        return RightChoices.read(
                versions.holding(caller.school()).map(RightsVersion::rights).orElse(""));
    }

    private static int number(List<RightsVersionRow> rows) {
        return rows.isEmpty() ? 0 : rows.get(0).number();
    }

    private static Line line(Right right, RightChoices now) {
        return new Line(
                right,
                right.always().stream().sorted().toList(),
                right.choices().stream()
                        .map(role -> new Cell(right.cell(role), role, now.opens(right, role)))
                        .toList());
    }

    private static List<Version> history(List<RightsVersionRow> rows) {
        var history = new ArrayList<Version>();
        for (var rank = 0; rank < rows.size(); rank++) {
            var row = rows.get(rank);
            var before = rank + 1 < rows.size() ? rows.get(rank + 1).rights() : "";
            var changes = changes(RightChoices.read(before), RightChoices.read(row.rights()));
            history.add(new Version(row.number(), row.decidedAt(), row.who(), changes));
        }
        return history;
    }

    private static List<Change> changes(RightChoices before, RightChoices after) {
        var changes = new ArrayList<Change>();
        for (var right : Right.values()) {
            right.choices().stream()
                    .filter(role -> before.opens(right, role) != after.opens(right, role))
                    .forEach(role -> changes.add(new Change(right, role, after.opens(right, role))));
        }
        return changes;
    }
}
