package fr.ent.ejb.schooling.report;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.report.Phrase;
import fr.ent.persistence.schooling.report.PhraseRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The sentences that a teacher keeps for himself. */
@Stateless
@RolesAllowed(Role.TEACHER)
public class PhraseService {

    @Inject
    PhraseRepository phrases;

    @Inject
    Caller caller;

    /** Keeps one more; @throws BrokenRule report.phrase.missing, report.phrase.tooMany, those of a text */
    public void keep(String content) {
        Forbidden.unless(caller.is(Role.TEACHER));
        var phrase = new Phrase(caller.personId(), content);
        BrokenRule.when(phrases.of(caller.personId()).size() >= Phrase.MOST, "report.phrase.tooMany", Phrase.MOST);
        phrases.add(phrase);
    }

    /** Forgets one of his; one of somebody else stays. */
    public void forget(long id) {
        Forbidden.unless(caller.is(Role.TEACHER));
        phrases.remove(caller.personId(), id);
    }
}
