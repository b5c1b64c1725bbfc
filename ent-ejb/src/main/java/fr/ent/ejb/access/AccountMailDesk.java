package fr.ent.ejb.access;

import fr.ent.persistence.access.AccountMail;
import fr.ent.persistence.access.AccountMailKind;
import fr.ent.persistence.access.AccountMailRepository;
import fr.ent.persistence.access.AccountMailState;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.PasswordLink;
import fr.ent.persistence.access.PasswordLinkRepository;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.schooling.directory.FrenchTimeZone;
import fr.ent.persistence.schooling.directory.School;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a mail to the owner of an account, each in a transaction of its own; who carries mail asks for them. A
 * code is drawn when its mail leaves, and drawn anew when it must leave again: it is never at rest.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountMailDesk {

    /** How long a code may be used. */
    static final Duration LASTS = Duration.ofMinutes(30);

    /** Mails of a forgotten password to one account in an hour; more are not sent, and nobody is told so. */
    static final int MOST_AN_HOUR = 3;

    private static final Duration NEWS = Duration.ofDays(3);
    private static final int AT_ONCE = 50;

    @Inject
    AccountMailRepository mails;

    @Inject
    AccountRepository accounts;

    @Inject
    PasswordLinkRepository links;

    @Inject
    OpenAccounts open;

    @Inject
    Clock clock;

    /** The next ones, by their ids. */
    public List<Long> due() {
        return mails.due(clock.instant(), AT_ONCE);
    }

    /** Takes one for oneself; empty when somebody else has it, or when nobody is to be told (it is then settled). */
    public Optional<AccountLetter> claim(long id) {
        var mail = mails.find(id).filter(one -> one.claim(clock.instant()));
        var letter = mail.flatMap(this::letter);
        if (letter.isEmpty()) {
            mail.ifPresent(one -> one.settle(AccountMailState.DROPPED));
        }
        return letter;
    }

    /** The mail server took it. */
    public void sent(long id) {
        mails.find(id).ifPresent(mail -> mail.settle(AccountMailState.SENT));
    }

    /** That address will never be taken. */
    public void refused(long id) {
        mails.find(id).ifPresent(mail -> mail.settle(AccountMailState.DROPPED));
    }

    /** It did not leave now. */
    public void later(long id) {
        mails.find(id).ifPresent(mail -> mail.postpone(clock.instant()));
    }

    private Optional<AccountLetter> letter(AccountMail mail) {
        return accounts.find(mail.login())
                .filter(account -> account.passwordHash().isPresent() && open.has(account) && isStillNews(mail))
                .flatMap(account -> letter(mail, account));
    }

    private Optional<AccountLetter> letter(AccountMail mail, UserAccount account) {
        return Optional.ofNullable(account.person().contact().mail())
                .filter(address -> !address.isBlank())
                .map(address -> new AccountLetter(
                        mail.id() + "-" + mail.attempts(),
                        mail.kind(),
                        address.strip(),
                        mail.kind() == AccountMailKind.FORGOTTEN ? code(account) : "",
                        LASTS.toMinutes(),
                        mail.happenedAt()
                                .atZone(accounts.schoolOf(account.person().id())
                                        .map(School::zone)
                                        .orElse(ZoneId.of(FrenchTimeZone.METROPOLE.id())))));
    }

    /** Who asked half an hour ago does not wait any more; a new browser is news for three days. */
    private boolean isStillNews(AccountMail mail) {
        var now = clock.instant();
        if (mail.kind() == AccountMailKind.NEW_BROWSER) {
            return mail.happenedAt().isAfter(now.minus(NEWS));
        }
        return mail.happenedAt().isAfter(now.minus(LASTS))
                && mails.sent(mail.login(), AccountMailKind.FORGOTTEN, now.minus(Duration.ofHours(1))) < MOST_AN_HOUR;
    }

    private String code(UserAccount account) {
        var code = LinkCode.draw();
        var until = clock.instant().plus(LASTS);
        links.of(account)
                .ifPresentOrElse(
                        link -> link.renew(LinkCode.hash(code), until),
                        () -> links.add(new PasswordLink(account, LinkCode.hash(code), until)));
        return code;
    }
}
