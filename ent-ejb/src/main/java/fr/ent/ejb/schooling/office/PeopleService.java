package fr.ent.ejb.schooling.office;

import static fr.ent.ejb.kernel.Role.DEPUTY;
import static fr.ent.ejb.kernel.Role.EDUCATION_ADVISER;
import static fr.ent.ejb.kernel.Role.OFFICE;
import static fr.ent.ejb.kernel.Role.PRINCIPAL;
import static java.util.stream.Collectors.groupingBy;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.schooling.directory.StructureChoice;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureRepository;
import fr.ent.persistence.schooling.office.PeopleFilter;
import fr.ent.persistence.schooling.office.PeopleRepository;
import fr.ent.persistence.schooling.office.PersonRow;
import fr.ent.persistence.schooling.office.TieRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The pupils, the adults and the staff of the school in lists: two queries a page. */
@Stateless
@RolesAllowed({OFFICE, PRINCIPAL, DEPUTY, EDUCATION_ADVISER})
public class PeopleService {

    @Inject
    PeopleRepository people;

    @Inject
    StructureRepository structures;

    @Inject
    OfficePolicy policy;

    @Inject
    Caller caller;

    /** The divisions of this year. */
    public List<StructureChoice> divisions() {
        Forbidden.unless(policy.mayRead());
        return structures.divisions(caller.school(), SchoolYear.firstYearOf(caller.today())).stream()
                .map(division -> new StructureChoice(division.id(), division.label()))
                .toList();
    }

    /** One page of a list. */
    @Audited("office.people.read")
    public List<PeopleLine> page(PeopleSearch search, Slice slice) {
        Forbidden.unless(policy.mayRead());
        return lines(filter(search), slice);
    }

    /** How many the list has. */
    public long count(PeopleSearch search) {
        Forbidden.unless(policy.mayRead());
        return people.count(filter(search));
    }

    /** The whole list, page after page, as it leaves the ENT: one line of the journal. */
    @Audited("office.people.export")
    public void export(PeopleSearch search, Consumer<List<PeopleLine>> sink) {
        Forbidden.unless(policy.mayRead());
        var filter = filter(search);
        var first = 0;
        List<PeopleLine> page;
        do {
            page = lines(filter, new Slice(first, Slice.LARGEST));
            sink.accept(page);
            first += page.size();
        } while (page.size() == Slice.LARGEST);
    }

    private List<PeopleLine> lines(PeopleFilter filter, Slice slice) {
        var rows = people.page(filter, slice);
        var ties = people.ties(filter, rows.stream().map(PersonRow::id).toList()).stream()
                .collect(groupingBy(TieRow::personId));
        var withAddress = policy.mayReadAddresses();
        return rows.stream()
                .map(row -> line(row, ties.getOrDefault(row.id(), List.of()), withAddress))
                .toList();
    }

    private static PeopleLine line(PersonRow row, List<TieRow> ties, boolean withAddress) {
        return new PeopleLine(
                row.id(),
                row.shownName(),
                row.firstName(),
                row.birthDate(),
                ties.stream()
                        .map(tie -> new PeopleLine.Tie(tie.what(), tie.level()))
                        .toList(),
                row.mail(),
                Stream.of(row.mobile(), row.home())
                        .filter(phone -> phone != null)
                        .toList(),
                withAddress ? row.address() : "");
    }

    private PeopleFilter filter(PeopleSearch of) {
        return new PeopleFilter(caller.school(), of.kind(), of.division(), of.text(), of.sort(), caller.today());
    }
}
