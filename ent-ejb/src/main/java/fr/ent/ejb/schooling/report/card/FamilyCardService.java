package fr.ent.ejb.schooling.report.card;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.persistence.schooling.report.card.CardOpening;
import fr.ent.persistence.schooling.report.card.CardRepository;
import fr.ent.persistence.schooling.report.card.FamilyCard;
import fr.ent.persistence.schooling.report.card.OpeningFact;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The report cards of a pupil, for himself and for each legal guardian alike, from the same instant on. Who may read his
 * marks may read them; to everybody else they do not exist.
 */
@Stateless
@RolesAllowed({Role.PUPIL, Role.GUARDIAN})
public class FamilyCardService {

    @Inject
    PupilAccess access;

    @Inject
    CardRepository cards;

    @Inject
    CardArchive archive;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A card, and when the caller first opened it, null when he did not. */
    public record Given(FamilyCard card, Instant openedAt) {}

    /** Those published, the newest period first. */
    public List<Given> cards(long pupilId) {
        access.requireMarks(pupilId);
        var given = cards.given(pupilId, clock.instant());
        var opened = cards.openings(given.stream().map(FamilyCard::id).toList(), caller.personId()).stream()
                .collect(toMap(OpeningFact::cardId, OpeningFact::openedAt));
        return given.stream()
                .map(card -> new Given(card, opened.get(card.id())))
                .toList();
    }

    /** One of them as it was made; that he opened it is noted the first time. */
    public byte[] open(long pupilId, long cardId) {
        access.requireMarks(pupilId);
        var card = cards.given(pupilId, clock.instant(), cardId).orElseThrow(NotFound::new);
        if (cards.openings(List.of(cardId), caller.personId()).isEmpty()) {
            cards.add(new CardOpening(card, caller.personId(), clock.instant()));
        }
        return archive.read(card);
    }
}
