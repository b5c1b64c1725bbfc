package fr.ent.ejb.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.access.AccountRow;
import fr.ent.persistence.access.AccountState;
import fr.ent.persistence.access.WardRepository;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.StructureRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Letters with one-time codes, as a PDF to print. The codes exist in that file alone. It is made before the codes hold:
 * a file that fails leaves the codes given before as they were.
 */
@Stateless
@RolesAllowed({Role.OFFICE, Role.SCHOOL_ADMIN, Role.PRINCIPAL})
public class LetterService {

    @Inject
    CodeIssuing codes;

    @Inject
    AccountPolicy policy;

    @Inject
    WardRepository wards;

    @Inject
    SchoolRepository schools;

    @Inject
    StructureRepository structures;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A letter for everybody of one division's list, or of the staff, who has not chosen a password yet.
     *
     * @param state only those who have come that far, null for all of them
     * @throws BrokenRule access.letters.nobody when that is nobody
     */
    @Audited("access.letters.issue")
    public byte[] issue(AccountKind kind, long divisionId, AccountState state, LetterPaper paper) {
        var rows = codes.waiting(kind, divisionId).rows().stream()
                .filter(row -> state == null || row.state(clock.instant()) == state)
                .toList();
        BrokenRule.when(rows.isEmpty(), "access.letters.nobody");
        return print(kind, divisionId, rows, paper);
    }

    /** A letter for one person of a list, also when he has a password: he forgot it, and the code replaces it. */
    @Audited("access.letters.reissue")
    public byte[] reissue(AccountKind kind, long divisionId, long personId, LetterPaper paper) {
        return print(kind, divisionId, codes.one(kind, divisionId, personId), paper);
    }

    private byte[] print(AccountKind kind, long divisionId, List<AccountRow> rows, LetterPaper paper) {
        var children = children(kind, divisionId, rows);
        var letters = codes.issue(rows).stream()
                .map(one -> new ActivationLetter(
                        kind,
                        one.account().person(),
                        one.account().login(),
                        one.code(),
                        children.getOrDefault(one.row().personId(), List.of()),
                        policy.mayReadAddresses()))
                .toList();
        return LetterPress.print(letters, head(kind, divisionId, paper));
    }

    private Map<Long, List<String>> children(AccountKind kind, long divisionId, List<AccountRow> rows) {
        if (kind != AccountKind.GUARDIANS) {
            return Map.of();
        }
        var persons = rows.stream().map(AccountRow::personId).toList();
        return wards.of(codes.filter(kind, divisionId), persons).stream()
                .collect(groupingBy(
                        ward -> ward.guardianId(),
                        mapping(ward -> ward.name() + " (" + ward.division() + ")", toList())));
    }

    private LetterHead head(AccountKind kind, long divisionId, LetterPaper paper) {
        var school = schools.find(caller.school()).orElseThrow(NotFound::new);
        var division = kind == AccountKind.STAFF
                ? ""
                : structures
                        .find(caller.school(), divisionId)
                        .map(Structure::code)
                        .orElse("");
        return new LetterHead(
                school.name(),
                school.uai(),
                school.phone().orElse(""),
                school.mail().orElse(""),
                division,
                school.today(clock),
                codes.lastDay(),
                paper);
    }
}
