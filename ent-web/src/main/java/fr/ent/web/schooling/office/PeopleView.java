package fr.ent.web.schooling.office;

import fr.ent.ejb.schooling.directory.StructureChoice;
import fr.ent.ejb.schooling.office.OfficePolicy;
import fr.ent.ejb.schooling.office.PeopleLine;
import fr.ent.ejb.schooling.office.PeopleService;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.schooling.office.PeopleKind;
import fr.ent.persistence.schooling.office.PeopleSort;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Words;
import fr.ent.web.kernel.Written;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** The people of the school in lists: everything that is asked stands in the address, the export too. */
@Named
@RequestScoped
public class PeopleView {

    static final int PAGE = 50;

    @Inject
    PeopleService people;

    @Inject
    OfficePolicy policy;

    private final PeopleAsked asked = new PeopleAsked();
    private List<Row> rows = List.of();
    private long total;

    /**
     * Somebody of the list, in words.
     *
     * @param ties his divisions, children or roles
     */
    public record Row(
            long id, String name, String birthDate, String ties, List<String> phones, String mail, String address) {}

    /** Reads one page: a line of the journal. */
    public void load() {
        var search = asked.search();
        total = people.count(search);
        rows = people.page(search, new Slice((asked.page() - 1) * PAGE, PAGE)).stream()
                .map(PeopleView::row)
                .toList();
    }

    private static Row row(PeopleLine line) {
        var words = PeopleWords.here();
        return new Row(
                line.id(),
                (line.familyName() + " " + line.firstName()).strip(),
                line.birthDate() == null ? "" : words.date(line.birthDate()),
                line.ties().stream().map(words::tie).collect(Collectors.joining(", ")),
                line.phones().stream().map(Written::phone).toList(),
                line.mail() == null ? "" : line.mail(),
                line.address());
    }

    /** "128 personnes, page 2 sur 3". */
    public String getFound() {
        return Words.of(PeopleWords.BUNDLE).say("people.found", total, asked.page(), pages());
    }

    private long pages() {
        return Math.max(1, (total + PAGE - 1) / PAGE);
    }

    public boolean isMore() {
        return asked.page() < pages();
    }

    /** May the reader open the card of somebody? */
    public boolean isCards() {
        return policy.mayReadAddresses();
    }

    /** May he enter somebody? */
    public boolean isEntry() {
        return policy.mayEnter();
    }

    /** Where the pages of the list and its export lead: the same question. */
    public String getQuestion() {
        return asked.question();
    }

    public List<StructureChoice> getDivisions() {
        return people.divisions();
    }

    public PeopleKind[] getKinds() {
        return PeopleKind.values();
    }

    public PeopleSort[] getSorts() {
        return PeopleSort.values();
    }

    public List<Row> getRows() {
        return rows;
    }

    public PeopleAsked getAsked() {
        return asked;
    }

    /** The number of the page before. */
    public int getBefore() {
        return asked.page() - 1;
    }

    /** The number of the page after. */
    public int getAfter() {
        return asked.page() + 1;
    }

    /** @throws fr.ent.ejb.kernel.NotFound when the address asks for a list that there is not */
    static <E extends Enum<E>> E choice(Class<E> choices, String typed, E usual) {
        return typed == null || typed.isBlank() ? usual : Asked.constant(choices, typed);
    }
}
