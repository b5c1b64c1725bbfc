package fr.ent.ejb.communication.notification;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.communication.notification.NoticePrinting;
import fr.ent.persistence.communication.notification.NoticeState;
import fr.ent.persistence.communication.notification.PaperNotice;
import fr.ent.persistence.communication.notification.PaperRepository;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Letters to guardians whom nothing else reaches, or who chose them: printed by the office, which reads addresses. What is
 * printed is noted with its instant and who printed it; a printing that failed on paper is printed again, and noted once.
 */
@Stateless
@RolesAllowed({Role.OFFICE, Role.PRINCIPAL})
public class PaperNoticeService {

    private static final int SHOWN = 20;

    @Inject
    PaperRepository papers;

    @Inject
    SchoolRepository schools;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What is to be printed, and what was. Three queries. */
    public PaperBoard board() {
        var school = school();
        var waiting = papers.waiting(school.id());
        var homeless = waiting.stream().filter(letter -> !hasHome(letter)).count();
        return new PaperBoard(waiting.size(), (int) homeless, school.zone(), papers.printings(school.id(), SHOWN));
    }

    /** @throws BrokenRule notification.paper.none when there is nothing to print */
    @Audited("notification.paper.print")
    public byte[] print() {
        var school = school();
        var letters = papers.waiting(school.id());
        BrokenRule.when(letters.isEmpty(), "notification.paper.none");
        var now = clock.instant();
        var printing = papers.add(new NoticePrinting(school.id(), caller.personId(), now));
        letters.forEach(letter -> {
            letter.notice().arrival().printed(printing);
            letter.notice().settle(NoticeState.SENT, now);
        });
        return NoticePress.print(letters, school, school.today(clock));
    }

    /** One printing once more; @throws NotFound when the school has none of that id */
    @Audited("notification.paper.printAgain")
    public byte[] again(long printingId) {
        var school = school();
        List<PaperNotice> letters = papers.printed(school.id(), printingId);
        NotFound.unless(!letters.isEmpty());
        return NoticePress.print(letters, school, school.today(clock));
    }

    private static boolean hasHome(PaperNotice letter) {
        return letter.to()
                .address()
                .filter(home -> home.lines() != null && home.city() != null)
                .isPresent();
    }

    private School school() {
        Forbidden.unless(caller.is(Role.OFFICE, Role.PRINCIPAL));
        return schools.find(caller.school()).orElseThrow(NotFound::new);
    }
}
