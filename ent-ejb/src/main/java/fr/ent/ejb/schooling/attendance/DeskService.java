package fr.ent.ejb.schooling.attendance;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.FoundPupil.Said;
import fr.ent.persistence.kernel.SortKey;
import fr.ent.persistence.schooling.attendance.DeskRepository;
import fr.ent.persistence.schooling.attendance.MemberEntry;
import fr.ent.persistence.schooling.directory.PupilName;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The desk of school life: a pupil by the first letters of his names. Three queries, whatever is found. */
@Stateless
@RolesAllowed({Role.EDUCATION_ADVISER, Role.SUPERVISOR, Role.PRINCIPAL, Role.DEPUTY})
public class DeskService {

    /** With fewer letters half of the school would answer. */
    static final int LETTERS = 2;

    /** More than one screen of names is no answer. */
    static final int MOST = 20;

    private static final int WORDS = 3;

    @Inject
    DeskRepository desk;

    @Inject
    AttendancePolicy policy;

    @Inject
    Caller caller;

    /** Pupils of the school one of whose names begins with each word of this, at most twenty; none for a single letter. */
    @Audited("attendance.pupil.list")
    public List<FoundPupil> find(String typed) {
        Forbidden.unless(policy.mayReadNames());
        var folded = SortKey.search(typed == null ? "" : typed);
        if (folded.length() < LETTERS) {
            return List.of();
        }
        var uai = caller.school();
        var day = caller.today();
        var found = desk.beginning(uai, day, threeOf(folded), MOST);
        var ids = found.stream().map(PupilName::id).toList();
        var divisions = desk.divisions(uai, day, ids);
        Map<Long, List<MemberEntry>> said =
                desk.entries(uai, day, ids).stream().collect(groupingBy(MemberEntry::pupilId));
        return found.stream()
                .map(pupil -> new FoundPupil(
                        pupil.id(),
                        pupil.inList(),
                        divisions.getOrDefault(pupil.id(), ""),
                        said.getOrDefault(pupil.id(), List.of()).stream()
                                .map(entry -> new Said(entry.start(), entry.seen()))
                                .toList()))
                .toList();
    }

    private static List<String> threeOf(String folded) {
        var words = new ArrayList<>(List.of(folded.split(" ")));
        while (words.size() < WORDS) {
            words.add("");
        }
        return words.subList(0, WORDS);
    }
}
