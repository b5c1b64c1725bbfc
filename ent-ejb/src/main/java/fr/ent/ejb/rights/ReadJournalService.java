package fr.ent.ejb.rights;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.AccountFilter;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.access.AccountListRepository;
import fr.ent.persistence.access.AccountSearch;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.rights.ReadFilter;
import fr.ent.persistence.rights.ReadFilter.InList;
import fr.ent.persistence.rights.ReadJournalRepository;
import fr.ent.persistence.rights.ReadLine;
import fr.ent.persistence.rights.ReadObject;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who of the staff read what of whom, and when: for the head, who answers a person who asks for it (PRIVACY.md, line 19).
 * To read it is a read too. Eight queries a page, whatever it shows.
 */
@Stateless
@RolesAllowed(Role.PRINCIPAL)
public class ReadJournalService {

    /** Lines of one file; who wants more asks for fewer days. */
    public static final int MOST_EXPORTED = 10_000;

    private static final int USUAL_DAYS = 30;
    private static final int MOST_FOUND = 20;

    @Inject
    ReadJournalRepository journal;

    @Inject
    AccountListRepository people;

    @Inject
    RightsPolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * One page of it.
     *
     * @param pupilId whose reads, lists in which he stood included; null for everybody
     * @param readerId who read, null for anybody
     * @param from first day, null for a month ago
     * @param to last day, null for today
     * @param slice which lines of it; no number of the audit's, where every number names somebody or something
     * @throws NotFound for a pupil of another school
     */
    @Audited("rights.journal.read")
    public ReadJournal page(Long pupilId, Long readerId, LocalDate from, LocalDate to, Slice slice) {
        Forbidden.unless(policy.mayReadJournal());
        return journal(new Asked(pupilId, readerId, from, to), slice);
    }

    /**
     * All of it, for a file.
     *
     * @throws BrokenRule rights.journal.tooLong above {@value #MOST_EXPORTED} lines
     */
    @Audited("rights.journalFile.read")
    public List<ReadJournal> whole(Long pupilId, Long readerId, LocalDate from, LocalDate to) {
        Forbidden.unless(policy.mayReadJournal());
        var asked = new Asked(pupilId, readerId, from, to);
        var parts = new ArrayList<ReadJournal>();
        var read = 0L;
        do {
            var part = journal(asked, new Slice((int) read, Slice.LARGEST));
            BrokenRule.when(part.total() > MOST_EXPORTED, "rights.journal.tooLong", MOST_EXPORTED);
            parts.add(part);
            read += Slice.LARGEST;
        } while (read < parts.get(0).total());
        return parts;
    }

    /** Pupils of today whose names hold these pieces; none for no piece. */
    public List<ReadObject> pupils(String text) {
        Forbidden.unless(policy.mayReadJournal());
        if (text == null || text.isBlank()) {
            return List.of();
        }
        var all = new AccountFilter(caller.school(), AccountKind.PUPILS, 0, caller.today());
        return people.page(all, new AccountSearch(text, null, clock.instant()), new Slice(0, MOST_FOUND)).stream()
                .map(row -> new ReadObject(row.personId(), row.name()))
                .toList();
    }

    private ReadJournal journal(Asked asked, Slice slice) {
        var today = caller.today();
        var to = asked.to() == null ? today : asked.to();
        var from = asked.from() == null ? to.minusDays(USUAL_DAYS) : asked.from();
        BrokenRule.when(to.isBefore(from), "kernel.validity.backwards");
        var about = asked.pupilId() == null ? null : pupil(asked.pupilId());
        var filter = new ReadFilter(
                caller.school(),
                start(from),
                start(to.plusDays(1)),
                asked.readerId() == null ? 0 : asked.readerId(),
                asked.pupilId(),
                about == null ? List.of() : lists(about.id(), from, to));
        var lines = journal.lines(filter, slice);
        return new ReadJournal(
                from,
                to,
                caller.zone(),
                about,
                journal.readers(filter.uai(), filter.since(), filter.until()),
                journal.count(filter),
                lines,
                names(lines));
    }

    private ReadObject pupil(long pupilId) {
        return journal.objects(caller.school(), List.of(pupilId)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<InList> lists(long pupilId, LocalDate from, LocalDate to) {
        return journal.listsOf(caller.school(), pupilId, from, to).stream()
                .map(row -> inList((Long) row[0], later((LocalDate) row[1], from), earlier((LocalDate) row[2], to)))
                .toList();
    }

    private InList inList(long structureId, LocalDate first, LocalDate last) {
        return new InList(structureId, start(first), start(last.plusDays(1)));
    }

    private Map<Long, String> names(List<ReadLine> lines) {
        var numbers = lines.stream().flatMap(ReadLine::numbers).collect(toSet());
        return journal.objects(caller.school(), numbers).stream()
                .collect(toMap(ReadObject::id, ReadObject::name, (one, other) -> one));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(caller.zone()).toInstant();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private record Asked(Long pupilId, Long readerId, LocalDate from, LocalDate to) {}
}
