package fr.ent.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.it.browser.Beside;
import fr.ent.it.browser.Visitor;
import fr.ent.it.portal.FamilyWorld;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Role × object × action: everybody asks for every page and both JSON endpoints, with the ids of Léa's class, of another
 * class, of another family, of another school, and with an id that nobody has.
 */
@Beside
class CanariesPageIT extends HousePageTest {

    private static final String OWN = "";
    private static final String UNKNOWN = "unknown.";
    private static final String ELSEWHERE = "elsewhere.";
    private static final String NOWHERE = "nowhere.";
    private static final List<String> IDS = List.of("assignment", "division", "pupil", "assessment", "import");
    private static final Set<String> WHOLE_SCHOOL = Set.of(
            "OFFICE", "PRINCIPAL", "DEPUTY", "EDUCATION_ADVISER", "SUPERVISOR", "LIBRARIAN", "NURSE", "SCHOOL_ADMIN");
    private static final Set<String> TAKE_CALLS =
            Set.of("TEACHER", "EDUCATION_ADVISER", "SUPERVISOR", "PRINCIPAL", "DEPUTY");
    private static final String MARKS = "schooling/assessment/mark-grid/cells";
    private static final String CALLS = "schooling/attendance/roll-call/entries";

    private static List<Visit> visits;

    /** What somebody got, without what differs from one answer to the next; and the canaries in it. */
    private record Visit(String person, String address, String ids, int status, String body, Set<Canary> found) {

        boolean sameAs(Visit other) {
            return status == other.status && body.equals(other.body);
        }
    }

    @Test
    void a_page_opens_for_whom_its_line_names_and_does_not_exist_for_all_others() {
        var wrong = new ArrayList<String>();
        for (var line : Matrix.lines()) {
            for (var person : Matrix.people()) {
                var status = visit(person, line.address(), OWN).status();
                var opens = status == 200 || status == 302 && line.page().equals("access/start");
                // the pages of those who did not sign in are open to all
                if (opens != (line.who().contains(person) || line.who().contains(Matrix.NOBODY))
                        || !opens && status != 404) {
                    wrong.add(person + " " + line.address() + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_foreign_answers_exactly_like_what_nobody_has() {
        var wrong = new ArrayList<String>();
        for (var visit : visits()) {
            var foreign = visit.ids().equals(HouseWorld.SCHOOL)
                    || Set.of(HouseWorld.CLASS, HouseWorld.FAMILY).contains(visit.ids()) && !mayOpen(visit);
            if (foreign && !visit.sameAs(visit(visit.person(), visit.address(), UNKNOWN))) {
                wrong.add(
                        visit.person() + " " + visit.address() + " with ids of " + visit.ids() + ": " + visit.status());
            }
            var isThere = visit.person().equals("TWO_SCHOOLS");
            if (visit.ids().equals(ELSEWHERE)
                    && !isThere
                    && !visit.sameAs(visit(visit.person(), visit.address(), NOWHERE))) {
                wrong.add(visit.person() + " " + visit.address() + " in the other school: " + visit.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_confidential_word_is_read_by_those_whom_the_matrix_names_and_by_nobody_else() {
        var readers = new HashMap<Canary, Set<String>>();
        visits().forEach(
                        visit -> visit.found().forEach(canary -> readers.computeIfAbsent(canary, any -> new TreeSet<>())
                                .add(visit.person())));
        for (var canary : Canary.values()) {
            assertThat(readers.getOrDefault(canary, Set.of()))
                    .as(canary.name())
                    .containsExactlyInAnyOrderElementsOf(canary.who());
        }
    }

    @Test
    void marks_and_calls_are_taken_from_those_who_give_them_and_from_nobody_else() {
        for (var person : Matrix.people()) {
            assertThat(visit(person, MARKS, OWN).status() == 200).as(person).isEqualTo(person.equals("TEACHER"));
            // when the school is closed on the day of the test, those who may are told so: 409
            assertThat(Set.of(200, 409).contains(visit(person, CALLS, OWN).status()))
                    .as(person)
                    .isEqualTo(TAKE_CALLS.contains(person));
        }
    }

    /** With ids of another class or family: the whole school for some, one's own class or child for others. */
    private static boolean mayOpen(Visit visit) {
        var named = visit.address().contains(".xhtml")
                ? Matrix.lines().stream()
                        .filter(line -> line.address().equals(visit.address()))
                        .findFirst()
                        .orElseThrow()
                        .who()
                : visit.address().equals(CALLS) ? TAKE_CALLS : Set.of("TEACHER");
        if (visit.ids().equals(HouseWorld.FAMILY)) {
            var staff = visit.address().startsWith("{uai}") || !visit.address().contains(".xhtml");
            return staff ? named.contains(visit.person()) : visit.person().equals("OTHER_GUARDIAN");
        }
        return WHOLE_SCHOOL.contains(visit.person()) && named.contains(visit.person())
                || visit.person().equals("OTHER_TEACHER") && named.contains("TEACHER");
    }

    private static Visit visit(String person, String address, String ids) {
        return visits().stream()
                .filter(visit -> visit.person().equals(person))
                .filter(visit -> visit.address().equals(address) && visit.ids().equals(ids))
                .findFirst()
                .orElseThrow();
    }

    private static synchronized List<Visit> visits() {
        if (visits == null) {
            visits = Matrix.people().parallelStream()
                    .flatMap(person -> tour(person).stream())
                    .collect(Collectors.toList());
        }
        return visits;
    }

    private static List<Visit> tour(String person) {
        var visitor = new Visitor(address("")).signedIn(facts().get(person), FamilyWorld.PASSWORD);
        var token = visitor.token("access/password.xhtml");
        var tour = new ArrayList<Visit>();
        for (var line : Matrix.lines()) {
            for (var ids : asked(line)) {
                tour.add(seen(person, line.address(), ids, visitor.get(line.at(with(ids)))));
            }
        }
        for (var ids : List.of(OWN, HouseWorld.CLASS, HouseWorld.SCHOOL, UNKNOWN)) {
            var these = with(ids);
            var uai = facts().get("uai") + "/";
            var cells = "{\"assessment\":" + these.get("assessment") + ",\"cells\":[]}";
            tour.add(seen(person, MARKS, ids, visitor.json(uai + MARKS, cells, token)));
            var entries = "{\"assignment\":" + these.get("assignment") + ",\"day\":\"" + these.get("today")
                    + "\",\"start\":\"00:05\",\"action\":\"SAVE\",\"changes\":[]}";
            tour.add(seen(person, CALLS, ids, visitor.json(uai + CALLS, entries, token)));
        }
        return tour;
    }

    private static Set<String> asked(Matrix line) {
        var asked = new LinkedHashSet<>(Set.of(OWN));
        if (line.namesSomething()) {
            asked.addAll(List.of(HouseWorld.CLASS, HouseWorld.FAMILY, HouseWorld.SCHOOL, UNKNOWN));
        }
        if (line.page().equals("access/home") || line.page().equals("schooling/directory/division")) {
            asked.addAll(List.of(ELSEWHERE, NOWHERE));
        }
        asked.removeIf(ids -> !ids.isEmpty() && line.at(with(ids)).equals(line.at(facts())));
        return asked;
    }

    private static Map<String, String> with(String ids) {
        var these = new HashMap<>(facts());
        for (var id : IDS) {
            these.put(id, ids.equals(UNKNOWN) ? "999999999" : facts().getOrDefault(ids + id, facts().get(id)));
        }
        if (ids.equals(ELSEWHERE)) {
            these.put("uai", facts().get(HouseWorld.SCHOOL + "uai"));
        } else if (ids.equals(NOWHERE)) {
            these.put("uai", "0999999Z");
        }
        return these;
    }

    private static Visit seen(String person, String address, String ids, HttpResponse<String> answer) {
        var found = EnumSet.noneOf(Canary.class);
        var low = answer.body().toLowerCase(Locale.ROOT); // lists write family names in capitals
        Arrays.stream(Canary.values())
                .filter(canary -> low.contains(canary.word().toLowerCase(Locale.ROOT)))
                .forEach(found::add);
        var body = answer.body()
                .replaceAll("[2-9A-Z]{4}-[2-9A-Z]{4}", "#")
                .replaceAll("(jakarta.faces.ViewState[^>]*value=)\"[^\"]*\"", "$1#")
                .replaceAll("(nonce=\"|csp.init\\(')[^\"']*", "$1#")
                .replaceAll("\\b(assignment|division|pupil|assessment|id)=\\d+", "$1=#");
        return new Visit(person, address, ids, answer.statusCode(), body, found);
    }
}
