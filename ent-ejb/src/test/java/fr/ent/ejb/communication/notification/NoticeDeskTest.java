package fr.ent.ejb.communication.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.communication.notification.Postman.End;
import fr.ent.ejb.communication.notification.Postman.Outcome;
import fr.ent.ejb.communication.notification.SmsRegistry.Fate;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedRelative;
import fr.ent.persistence.communication.notification.LetterRow;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeChannel;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.NoticeRepository;
import fr.ent.persistence.communication.notification.NoticeSetting;
import fr.ent.persistence.communication.notification.NoticeState;
import fr.ent.persistence.communication.notification.NoticeSubject;
import fr.ent.persistence.communication.notification.SmsConsent;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A short message on its way: to the number of that moment, with consent, not too many, once. */
@OnBothBases
class NoticeDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:10:00Z");

    @Parameter
    Database base;

    SchoolWorld world;
    Person pupil;
    Person mother;

    @BeforeEach
    void a_mother_with_a_mobile() {
        world = new SchoolWorld(base, "0990001N");
        pupil = world.pupils(world.division("5B"), 1).get(0);
        mother = world.person("Bernard", "Zoé");
        base.inTransaction(() -> base.em()
                .find(Person.class, mother.id())
                .reachBy(new Contact(null, "06 12 34 56 78", null, null, true)));
        at(NOW);
    }

    @Test
    void it_goes_to_the_number_of_the_directory_unless_she_typed_another() {
        assertThat(claim(sms(1)).orElseThrow().to()).isEqualTo("+33612345678");
        choose(NoticeChannel.MAIL, true, "07 00 00 00 01");
        assertThat(claim(sms(2)).orElseThrow().to()).isEqualTo("+33700000001");
    }

    @Test
    void who_took_her_consent_back_is_sent_nothing_any_more() {
        var id = sms(1);
        choose(NoticeChannel.MAIL, false, "");
        assertThat(claim(id)).isEmpty();
        assertThat(state(id)).isEqualTo(NoticeState.UNREACHABLE);
        choose(NoticeChannel.SMS, false, "");
        assertThat(claim(sms(2))).as("choosing it is consent").isPresent();
    }

    @Test
    void nobody_is_sent_more_a_day_than_the_school_wants_and_the_next_day_counts_anew() {
        base.inTransaction(() -> {
            var setting = new NoticeSetting(world.school().id());
            setting.limitSms(2);
            base.em().persist(setting);
        });
        for (var step = 1; step <= 2; step++) {
            var id = sms(step);
            assertThat(claim(id)).isPresent();
            settle(id, Outcome.TAKEN);
        }
        var third = sms(3);
        assertThat(claim(third)).isEmpty();
        assertThat(state(third)).isEqualTo(NoticeState.LIMITED);
        at(Instant.parse("2026-11-24T06:00:00Z"));
        assertThat(claim(sms(4))).as("the next day, when it is quiet no more").isPresent();
        assertThatThrownBy(() -> new NoticeSetting(1).limitSms(21)).isInstanceOf(BrokenRule.class);
    }

    @Test
    void what_waits_and_was_never_tried_was_not_sent() {
        base.inTransaction(() -> {
            var setting = new NoticeSetting(world.school().id());
            setting.limitSms(1);
            base.em().persist(setting);
        });
        sms(1);
        assertThat(claim(sms(2))).isPresent();
    }

    @Test
    void a_message_that_is_tried_again_counts_once() {
        base.inTransaction(() -> {
            var setting = new NoticeSetting(world.school().id());
            setting.limitSms(1);
            base.em().persist(setting);
        });
        var id = sms(1);
        assertThat(claim(id)).isPresent();
        settle(id, Outcome.LATER);
        assertThat(claim(id)).as("not before its time").isEmpty();
        at(NOW.plusSeconds(16));
        assertThat(claim(id)).as("its own first try does not stand in its way").isPresent();
    }

    @Test
    void what_became_of_it_is_asked_less_and_less_until_it_is_known() {
        var id = sms(1);
        claim(id);
        settle(id, new Outcome(End.TAKEN, "gw-1"));
        assertThat(questions()).isEmpty();
        at(NOW.plusSeconds(61));
        assertThat(questions()).singleElement().satisfies(one -> {
            assertThat(one.reference()).isEqualTo("gw-1");
            assertThat(one.id()).isEqualTo("notice-" + id + "@ent");
        });
        answer(id, Fate.UNKNOWN);
        assertThat(questions()).isEmpty();
        at(NOW.plusSeconds(95));
        assertThat(questions()).hasSize(1);
        answer(id, Fate.DELIVERED);
        assertThat(questions()).isEmpty();
        assertThat(find(id).arrival().deliveredAt()).isEqualTo(NOW.plusSeconds(95));
        assertThat(find(id).state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void one_that_never_arrived_is_given_up_and_one_nobody_knows_of_is_asked_for_a_day() {
        var lost = sms(1);
        var silent = sms(2);
        List.of(lost, silent).forEach(id -> {
            claim(id);
            settle(id, Outcome.TAKEN);
        });
        answer(lost, Fate.FAILED);
        assertThat(state(lost)).isEqualTo(NoticeState.GIVEN_UP);
        at(NOW.plus(Duration.ofHours(23)));
        assertThat(questions()).hasSize(1);
        answer(silent, Fate.UNKNOWN);
        at(NOW.plus(Duration.ofHours(25)));
        assertThat(questions()).isEmpty();
    }

    @Test
    void she_cannot_choose_what_leads_nowhere() {
        assertThatThrownBy(() -> choose(NoticeChannel.SMS, false, "01 42 00 00 00"))
                .hasMessage("notification.mobile.malformed");
        base.inTransaction(() -> base.em().find(Person.class, mother.id()).reachBy(Contact.unknown()));
        assertThatThrownBy(() -> choose(NoticeChannel.SMS, false, "")).hasMessage("notification.mobile.missing");
        assertThatThrownBy(() -> choose(NoticeChannel.MAIL, true, "")).hasMessage("notification.mobile.missing");
        assertThatThrownBy(() -> choose(Map.of(NoticeKind.NEW_MARKS, NoticeChannel.PAPER), false, ""))
                .hasMessage("notification.channel.notForKind");
        assertThatThrownBy(() -> choose(Map.of(NoticeKind.ABSENCE_CORRECTED, NoticeChannel.MAIL), false, ""))
                .hasMessage("notification.channel.notForKind");
        assertThat(base.inTransaction(() -> base.em()
                        .createQuery("select c from SmsConsent c", SmsConsent.class)
                        .getResultList()))
                .as("nothing half applied")
                .isEmpty();
    }

    private void choose(NoticeChannel absences, boolean accepts, String mobile) {
        choose(Map.of(NoticeKind.ABSENCE, absences), accepts, mobile);
    }

    private void choose(Map<NoticeKind, NoticeChannel> channels, boolean accepts, String mobile) {
        base.give(Caller.class, new PlayedRelative(mother, Role.GUARDIAN));
        base.inTransaction(
                () -> base.make(NoticeChoiceService.class).choose(new NoticeChoices(channels, accepts, mobile)));
    }

    private long sms(int step) {
        var subject = new NoticeSubject(world.school().id(), pupil.id(), SchoolWorld.MONDAY, SchoolWorld.EIGHT);
        return base.inTransaction(() -> {
                    var now = base.make(NoticeDesk.class).clock.instant();
                    var notice =
                            new Notice(subject, mother.id(), NoticeKind.ABSENCE, step, now).by(NoticeChannel.SMS, now);
                    base.em().persist(notice);
                    return notice;
                })
                .id();
    }

    private Optional<LetterRow> claim(long id) {
        return base.inTransaction(() -> base.make(NoticeDesk.class).claim(id));
    }

    private void settle(long id, Outcome outcome) {
        base.inTransaction(() -> base.make(NoticeDesk.class).settle(id, outcome));
    }

    private List<SmsRegistry.Question> questions() {
        return base.inTransaction(() -> base.make(SmsReceiptDesk.class).due());
    }

    private void answer(long id, Fate fate) {
        base.inTransaction(() -> base.make(SmsReceiptDesk.class).answer(id, fate));
    }

    private NoticeState state(long id) {
        return find(id).state();
    }

    private Notice find(long id) {
        return base.inTransaction(
                () -> base.make(NoticeRepository.class).find(id).orElseThrow());
    }

    private void at(Instant now) {
        base.give(Clock.class, Clock.fixed(now, ZoneOffset.UTC));
    }
}
