package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.access.OneTimeCode;
import fr.ent.ejb.access.SignInThrottle;
import fr.ent.persistence.schooling.report.card.CardRepository;
import fr.ent.persistence.schooling.report.card.IssuedCard;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;

/** Says whether a code stands on a report card that was issued. Everybody may ask, and learns nothing of anybody. */
@Stateless
@PermitAll
public class CardVerificationService {

    /** No login has a blank: guesses of codes count apart from those of passwords. */
    private static final String GUESS = "report card";

    @Inject
    CardRepository cards;

    @Inject
    SignInThrottle throttle;

    /**
     * What the code tells.
     *
     * @param newer was another edition made since?
     * @param sha256 the fingerprint of the file that was given
     */
    public record Authentic(String school, String uai, LocalDate day, boolean newer, String sha256) {}

    /**
     * An answer.
     *
     * @param card null for a code that no card has
     * @param seconds until this address may ask again, after too many wrong codes; nothing was looked for then
     */
    public record Answer(Authentic card, long seconds) {}

    /** @param address where the request comes from */
    public Answer verify(String typed, String address) {
        var wait = throttle.wait(GUESS, address);
        if (!wait.isZero()) {
            return new Answer(null, Math.max(1, wait.plusMillis(999).toSeconds()));
        }
        var found = cards.issued(OneTimeCode.canonical(typed == null ? "" : typed));
        if (found.isEmpty()) {
            throttle.failed(GUESS, address);
        }
        return new Answer(found.map(CardVerificationService::told).orElse(null), 0);
    }

    private static Authentic told(IssuedCard card) {
        var day = LocalDate.ofInstant(card.madeAt(), ZoneId.of(card.timeZone()));
        return new Authentic(card.school(), card.uai(), day, card.newer() > 0, card.sha256());
    }
}
