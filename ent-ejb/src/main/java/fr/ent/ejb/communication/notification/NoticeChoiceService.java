package fr.ent.ejb.communication.notification;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.communication.notification.MobileNumber;
import fr.ent.persistence.communication.notification.NoticeChannel;
import fr.ent.persistence.communication.notification.NoticeChoice;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.ReachRepository;
import fr.ent.persistence.communication.notification.SmsConsent;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * By which channel a guardian is told what, for himself alone. He chooses the way; that absences are told is no choice: the
 * law has it so (R131-5).
 */
@Stateless
@RolesAllowed(Role.GUARDIAN)
public class NoticeChoiceService {

    @Inject
    ReachRepository reaches;

    @Inject
    SmsRoute sms;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What he chose, and what the school knows. Five queries. */
    public NoticeChoiceSheet sheet() {
        var person = caller.personId();
        var reach = reaches.of(List.of(person)).get(person);
        var channels = new EnumMap<NoticeKind, NoticeChannel>(NoticeKind.class);
        NoticeKind.chosen().forEach(kind -> channels.put(kind, reach.chosen(kind)));
        var typed = reaches.consentOf(person).flatMap(SmsConsent::mobile).orElse("");
        return new NoticeChoiceSheet(
                new NoticeChoices(channels, reach.acceptsSms(), typed),
                reach.leads(NoticeChannel.MAIL, NoticeKind.ABSENCE),
                reaches.knownMobile(person).map(MobileNumber::masked).orElse(""),
                sms.isOpen());
    }

    /**
     * Chooses, from the next notice on.
     *
     * @throws BrokenRule notification.mobile.malformed; notification.mobile.missing when short messages are wanted and no
     *     number is known; notification.channel.notForKind
     */
    @Audited("notification.choice.change")
    public void choose(NoticeChoices wanted) {
        var person = caller.personId();
        wanted.channels()
                .forEach((kind, channel) -> BrokenRule.when(
                        !NoticeKind.chosen().contains(kind) || channel == NoticeChannel.PAPER && !kind.mayBePaper(),
                        "notification.channel.notForKind"));
        var consent = reaches.consentOf(person).orElseGet(() -> added(new SmsConsent(person)));
        consent.say(wanted.acceptsSms(), wanted.mobile(), clock.instant());
        var wantsSms = wanted.acceptsSms() || wanted.channels().containsValue(NoticeChannel.SMS);
        BrokenRule.when(
                wantsSms
                        && consent.mobile()
                                .or(() -> reaches.knownMobile(person))
                                .isEmpty(),
                "notification.mobile.missing");
        keep(person, wanted.channels());
    }

    private void keep(long person, Map<NoticeKind, NoticeChannel> wanted) {
        var known = new EnumMap<NoticeKind, NoticeChoice>(NoticeKind.class);
        reaches.choicesOf(person).forEach(choice -> known.put(choice.kind(), choice));
        wanted.forEach((kind, channel) -> {
            var choice = known.get(kind);
            if (choice == null) {
                reaches.add(new NoticeChoice(person, kind, channel, clock.instant()));
            } else {
                choice.change(channel, clock.instant());
            }
        });
    }

    private SmsConsent added(SmsConsent consent) {
        reaches.add(consent);
        return consent;
    }
}
