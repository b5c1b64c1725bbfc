package fr.ent.ejb.schooling.report;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.PrintedLetters;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.DivisionChoice;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import fr.ent.persistence.schooling.report.CouncilDecision;
import fr.ent.persistence.schooling.report.CouncilDecision.Words;
import fr.ent.persistence.schooling.report.CouncilRepository;
import fr.ent.persistence.schooling.report.DecisionFact;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a council says of a pupil, written by several people at once: nobody overwrites what he did not read. */
@Stateless
@RolesAllowed({Role.TEACHER, Role.PRINCIPAL, Role.DEPUTY})
public class CouncilEntryService {

    @Inject
    CouncilDesk desk;

    @Inject
    CouncilRepository councils;

    @Inject
    CouncilChoices choices;

    @Inject
    MarkRepository names;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The divisions whose council he holds. */
    public List<DivisionChoice> divisions() {
        return desk.divisions().stream()
                .map(division -> new DivisionChoice(division.id(), division.label()))
                .toList();
    }

    /**
     * Says these words, unless somebody else said others since they were read. Who collides in the same instant is to be
     * tried once more.
     *
     * @param version of what was read, 0 for nothing
     * @throws BrokenRule report.council.closed, report.distinction.unknown, those of a text
     */
    @Audited("report.council.save")
    public CouncilSaved save(long divisionId, long periodId, long pupilId, int version, Words typed) {
        var table = desk.table(divisionId, periodId);
        NotFound.unless(table.pupilIds().contains(pupilId));
        BrokenRule.when(table.period().isClosed(), "report.council.closed");
        var words = typed.clean();
        PrintedLetters.only(words.content());
        var there = councils.find(pupilId, periodId).orElse(null);
        var offered = choices.of(caller.school()).distinctions();
        BrokenRule.when(
                !words.distinction().isEmpty()
                        && !offered.contains(words.distinction())
                        && (there == null || !there.words().distinction().equals(words.distinction())),
                "report.distinction.unknown");
        if (there != null && there.version() != version && !there.words().equals(words)) {
            return answer(false, words, there);
        }
        var decision = there == null ? councils.add(new CouncilDecision(pupilId, periodId, divisionId)) : there;
        if (there == null || !there.words().equals(words)) {
            decision.say(words, caller.personId(), clock.instant());
        }
        councils.flush();
        return answer(true, words, decision);
    }

    /** What is there now, for who looks whether somebody else wrote; empty for nothing. */
    public Optional<DecisionFact> now(long divisionId, long periodId, long pupilId) {
        var table = desk.table(divisionId, periodId);
        NotFound.unless(table.pupilIds().contains(pupilId));
        return councils.decisions(Set.of(pupilId), Set.of(periodId)).stream().findFirst();
    }

    private CouncilSaved answer(boolean kept, Words mine, CouncilDecision there) {
        var who = names.namesOf(Set.of(there.authorId())).getOrDefault(there.authorId(), "");
        return new CouncilSaved(kept, mine, there.words(), there.version(), who, there.changedAt());
    }
}
