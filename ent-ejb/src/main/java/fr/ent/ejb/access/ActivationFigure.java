package fr.ent.ejb.access;

import fr.ent.persistence.access.AccountState;
import java.util.Collection;

/**
 * How many of a list never chose a password.
 *
 * @param never of them
 * @param waiting of these, how many hold a code that can still be used
 * @param all of the list
 */
public record ActivationFigure(long never, long waiting, long all) {

    static ActivationFigure of(Collection<AccountState> states) {
        var waiting = states.stream().filter(AccountState.WAITING::equals).count();
        var never = states.stream().filter(AccountState::isNeverActivated).count();
        return new ActivationFigure(never, waiting, states.size());
    }
}
