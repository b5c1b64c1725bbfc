package fr.ent.ejb.communication.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.assessment.CardsAsked;
import fr.ent.ejb.schooling.assessment.CardsChanged;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeChannel;
import fr.ent.persistence.communication.notification.NoticeChoice;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.NoticeState;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.assessment.PeriodClosing;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A published report card, told once to all who may read it, out of quiet hours. */
@OnBothBases
class CardNoticesTest {

    private static final Instant NOW = Gradebook.NOW;

    @Parameter
    Database base;

    Gradebook book;
    Person mother;
    Person father;
    Person away;
    PeriodClosing closing;
    Set<Long> withCard = new HashSet<>();

    @BeforeEach
    void a_closed_period_and_cards() {
        base.inTransaction(() -> {
            book = new Gradebook(base, "0990001N", 2);
            book.pupils.forEach(pupil -> book.keep(new Enrolment(pupil, book.year, Validity.from(Gradebook.RENTREE))));
            mother = adult("Mère", GuardianshipLevel.LEGAL);
            father = adult("Père", GuardianshipLevel.LEGAL);
            away = adult("Loin", GuardianshipLevel.LEGAL);
            adult("Charge", GuardianshipLevel.IN_CHARGE);
            base.em().flush();
            book.keep(
                    new NoticeChoice(father.id(), NoticeKind.REPORT_CARD, NoticeChannel.PORTAL, NOW.minusSeconds(60)));
            var period = GradingPeriod.trimestersOf(book.year).get(0);
            book.keep(period);
            closing = book.keep(new PeriodClosing(book.division, period));
            closing.close(NOW.minusSeconds(600), null);
        });
        withCard.add(book.pupils.get(0).id());
    }

    @Test
    void each_holder_is_told_at_the_same_instant_by_his_channel_and_nobody_else() {
        publish(NOW, NOW);
        assertThat(notices()).extracting(Notice::recipientId).containsExactlyInAnyOrder(mother.id(), father.id());
        assertThat(notices()).extracting(Notice::createdAt).containsOnly(NOW);
        assertThat(of(mother).state()).isEqualTo(NoticeState.WAITING);
        assertThat(of(father).state()).as("reads the portal").isEqualTo(NoticeState.DECLINED);
    }

    @Test
    void a_publication_is_told_once_and_a_card_made_later_when_it_is_made() {
        publish(NOW, NOW);
        changed(NOW.plus(Duration.ofDays(1)));
        assertThat(notices()).hasSize(2);
        withCard.add(book.pupils.get(1).id());
        changed(NOW.plus(Duration.ofDays(2)));
        assertThat(notices()).hasSize(4);
        assertThat(notices().stream()
                        .filter(one -> one.pupilId() == book.pupils.get(1).id()))
                .hasSize(2);
    }

    @Test
    void one_that_is_published_for_later_is_told_then() {
        publish(NOW.plus(Duration.ofHours(40)), NOW);
        tell(NOW.plus(Duration.ofHours(39)));
        assertThat(notices()).isEmpty();
        tell(NOW.plus(Duration.ofHours(40)));
        assertThat(notices()).hasSize(2);
    }

    @Test
    void what_is_taken_back_before_it_left_is_cancelled_and_told_again_when_it_returns() {
        publish(NOW, NOW);
        publish(null, NOW.plusSeconds(60));
        assertThat(of(mother).state()).isEqualTo(NoticeState.CANCELLED);
        publish(NOW.plusSeconds(90), NOW.plusSeconds(90));
        assertThat(of(mother).state()).isEqualTo(NoticeState.WAITING);
        assertThat(notices()).hasSize(2);
    }

    @Test
    void it_waits_for_the_morning() {
        var evening = Instant.parse("2026-10-12T19:00:00Z");
        publish(evening, evening);
        base.inTransaction(() -> base.make(NoticeDesk.class).claim(of0(mother).id()));
        assertThat(of(mother).nextAttemptAt()).isEqualTo(Instant.parse("2026-10-13T05:00:00Z"));
        assertThat(of(mother).attempts()).isZero();
    }

    private void publish(Instant at, Instant now) {
        base.inTransaction(
                () -> base.em().find(PeriodClosing.class, closing.id()).publish(at));
        changed(now);
    }

    private void changed(Instant now) {
        clock(now);
        base.inTransaction(() -> base.make(CardsEar.class)
                .heard(new CardsChanged(book.division.id(), closing.period().id())));
        tell(now);
    }

    private void tell(Instant now) {
        clock(now);
        base.inTransaction(() -> base.make(CardNotices.class).waiting())
                .forEach(id ->
                        base.inTransaction(() -> base.make(CardNotices.class).tell(id)));
    }

    private void clock(Instant now) {
        base.give(Clock.class, Clock.fixed(now, ZoneOffset.UTC)).give(Event.class, answering());
    }

    /** The component of report cards, as it answers. */
    private Event<?> answering() {
        return (Event<?>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof CardsAsked asked) {
                        asked.answer(withCard);
                    }
                    return null;
                });
    }

    private Notice of(Person person) {
        return base.inTransaction(() -> of0(person));
    }

    private Notice of0(Person person) {
        return all().stream()
                .filter(one -> one.recipientId() == person.id())
                .findFirst()
                .orElseThrow();
    }

    private List<Notice> notices() {
        return base.inTransaction(this::all);
    }

    private List<Notice> all() {
        return base.em()
                .createQuery("select n from Notice n order by n.id", Notice.class)
                .getResultList();
    }

    private Person adult(String family, GuardianshipLevel level) {
        var adult = book.person(family, "Alix");
        adult.reachBy(new Contact(family + "@courriel.invalid", null, null, null, false));
        for (var pupil : book.pupils) {
            var terms = new GuardianshipTerms(level, "90", GuardianshipTerms.Duties.NONE);
            var link = book.keep(new Guardianship(pupil, adult, terms, Validity.from(Gradebook.RENTREE)));
            if (family.equals("Loin")) {
                book.keep(new GuardianshipRestriction(
                        link, JudgmentKind.INFORMATION_REMOVED, Validity.from(Gradebook.RENTREE), "inventée"));
            }
        }
        return adult;
    }
}
