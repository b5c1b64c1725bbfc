package fr.ent.ejb.communication.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.MarksChanged;
import fr.ent.ejb.testing.PlayedRelative;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeChannel;
import fr.ent.persistence.communication.notification.NoticeChoice;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.NoticeRepository;
import fr.ent.persistence.communication.notification.NoticeRow;
import fr.ent.persistence.communication.notification.NoticeState;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.InformationObjection;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** New marks, told to all who may read them and to nobody else, once a day, in random families and one by one. */
@OnBothBases
class MarksNoticesTest {

    /** When the {@link Gradebook} publishes and writes marks. */
    private static final Instant PUBLISHED = Gradebook.NOW;

    private static final LocalDate TODAY = Gradebook.DAY;
    private static final int FAMILIES = 150;

    @Parameter
    Database base;

    Gradebook book;
    Assessment test;
    Person mother;

    @BeforeEach
    void a_class_and_a_test_that_is_published() {
        base.inTransaction(() -> {
            book = new Gradebook(base, "0990001N", 3);
            book.pupils.forEach(pupil -> book.keep(new Enrolment(pupil, book.year, Validity.from(Gradebook.RENTREE))));
            mother = book.person("Mère", "Zoé");
            link(book.pupils.get(0), mother, GuardianshipLevel.LEGAL);
            test = book.assess("Fractions", Gradebook.DAY);
        });
    }

    @Test
    void each_holder_of_the_right_and_nobody_else_is_told_at_the_same_instant() {
        var lot = new Random(42);
        var expected = new TreeSet<String>();
        var declined = new TreeSet<String>();
        base.inTransaction(() -> {
            for (var rank = 0; rank < FAMILIES; rank++) {
                var pupil = book.enter(book.division, book.person("Tiré" + rank, "Au"), Gradebook.RENTREE);
                var marked = lot.nextInt(5) > 0;
                var objects = objects(pupil, lot);
                var enrolled = lot.nextInt(6) > 0;
                book.keep(new Enrolment(
                        pupil,
                        book.year,
                        enrolled
                                ? Validity.from(Gradebook.RENTREE)
                                : Validity.between(Gradebook.RENTREE, TODAY.minusDays(1))));
                if (marked) {
                    book.mark(test, pupil, "12");
                }
                for (var adults = lot.nextInt(4); adults > 0; adults--) {
                    var adult = book.person("Adulte" + rank, "N" + adults);
                    if (holds(pupil, adult, lot) && marked && enrolled && !objects) {
                        var key = pupil.id() + "/" + adult.id();
                        expected.add(key);
                        if (refuses(adult, lot)) {
                            declined.add(key);
                        }
                    } else {
                        refuses(adult, lot);
                    }
                }
            }
        });
        publishedAndTold(PUBLISHED.plusSeconds(30));
        var all = notices();
        assertThat(keys(all)).isEqualTo(expected);
        assertThat(keys(all.stream()
                        .filter(one -> one.state() == NoticeState.DECLINED)
                        .toList()))
                .isEqualTo(declined);
        assertThat(expected).hasSizeGreaterThan(FAMILIES / 10);
        assertThat(declined).isNotEmpty();
        assertThat(rows()).extracting(NoticeRow::createdAt).containsOnly(PUBLISHED.plusSeconds(30));
    }

    /** The law, written apart: a link of a level that reads marks, and what a judge says of it. */
    private boolean holds(Person pupil, Person adult, Random lot) {
        var level = GuardianshipLevel.values()[lot.nextInt(GuardianshipLevel.values().length)];
        var link = link(pupil, adult, level);
        var alive = lot.nextInt(5) > 0;
        if (!alive) {
            link.end(TODAY.minusDays(1));
        }
        if (lot.nextBoolean()) {
            return alive && level == GuardianshipLevel.LEGAL;
        }
        var kind = JudgmentKind.values()[lot.nextInt(JudgmentKind.values().length)];
        var over = lot.nextInt(3) == 0;
        var days = over ? Validity.between(TODAY.minusDays(9), TODAY.minusDays(1)) : Validity.from(TODAY);
        book.keep(new GuardianshipRestriction(link, kind, days, "inventée"));
        return alive
                && switch (level) {
                    case LEGAL -> over || kind != JudgmentKind.INFORMATION_REMOVED;
                    case IN_CHARGE -> !over && kind == JudgmentKind.ENTRUSTED;
                    case CONTACT, TO_VERIFY -> false;
                };
    }

    private boolean objects(Person pupil, Random lot) {
        var ofAge = lot.nextInt(3) == 0;
        pupil.describe(null, null, ofAge ? TODAY.minusYears(18) : TODAY.minusYears(14));
        if (ofAge && lot.nextBoolean()) {
            base.em().flush();
            book.keep(new InformationObjection(pupil, PUBLISHED.minusSeconds(60), TODAY));
            return true;
        }
        return false;
    }

    private boolean refuses(Person adult, Random lot) {
        if (lot.nextInt(3) > 0) {
            return false;
        }
        base.em().flush();
        book.keep(new NoticeChoice(adult.id(), NoticeKind.NEW_MARKS, NoticeChannel.PORTAL, PUBLISHED.minusSeconds(60)));
        return true;
    }

    @Test
    void a_second_test_of_the_same_day_adds_no_notice_and_one_of_the_next_day_does() {
        mark(test);
        publishedAndTold(PUBLISHED.plusSeconds(30));
        var second = base.inTransaction(() -> book.assess("Décimaux", Gradebook.DAY));
        mark(second);
        changed(second, Instant.EPOCH, PUBLISHED.plusSeconds(60));
        assertThat(notices()).hasSize(1);
        changed(second, Instant.EPOCH, PUBLISHED.plus(Duration.ofDays(1)));
        assertThat(notices()).hasSize(2);
    }

    @Test
    void guardians_are_told_when_the_delay_of_the_school_is_over_even_when_it_was_shortened() {
        delay(72);
        mark(test);
        publishedAndTold(PUBLISHED.plusSeconds(30));
        tell(PUBLISHED.plus(Duration.ofHours(71)));
        assertThat(notices()).isEmpty();
        delay(24);
        tell(PUBLISHED.plus(Duration.ofHours(71)).plusSeconds(660));
        assertThat(notices()).hasSize(1);
    }

    @Test
    void what_is_taken_back_before_it_left_is_cancelled_and_told_again_when_it_returns() {
        mark(test);
        publishedAndTold(PUBLISHED.plusSeconds(30));
        publish(null);
        changed(test, Instant.EPOCH, PUBLISHED.plusSeconds(60));
        assertThat(notices()).singleElement().matches(one -> one.state() == NoticeState.CANCELLED);
        publish(PUBLISHED);
        changed(test, Instant.EPOCH, PUBLISHED.plusSeconds(90));
        assertThat(notices()).singleElement().matches(one -> one.state() == NoticeState.WAITING);
    }

    @Test
    void of_two_tests_one_taken_back_cancels_nothing_and_what_left_stays() {
        mark(test);
        publishedAndTold(PUBLISHED.plusSeconds(30));
        var second = base.inTransaction(() -> book.assess("Décimaux", Gradebook.DAY));
        mark(second);
        changed(second, Instant.EPOCH, PUBLISHED.plusSeconds(60));
        publish(null);
        changed(test, Instant.EPOCH, PUBLISHED.plusSeconds(90));
        assertThat(notices()).singleElement().matches(one -> one.state() == NoticeState.WAITING);
        base.inTransaction(
                () -> base.em().find(Notice.class, notices0().get(0).id()).claim(PUBLISHED.plusSeconds(95)));
        base.inTransaction(() -> base.em().find(Assessment.class, second.id()).publish(null));
        changed(second, Instant.EPOCH, PUBLISHED.plusSeconds(100));
        assertThat(notices()).singleElement().matches(one -> one.state() == NoticeState.WAITING);
    }

    @Test
    void a_mark_written_afterwards_is_told_of_its_pupil_alone_and_an_old_test_is_no_news() {
        mark(test);
        base.inTransaction(() -> link(book.pupils.get(1), book.person("Père", "Ali"), GuardianshipLevel.LEGAL));
        changed(test, PUBLISHED.plusSeconds(1), PUBLISHED.plusSeconds(30));
        assertThat(notices()).as("written before").isEmpty();
        base.inTransaction(() -> book.mark(base.em().find(Assessment.class, test.id()), book.pupils.get(1), "8"));
        changed(test, PUBLISHED, PUBLISHED.plus(Duration.ofDays(8)));
        assertThat(notices()).as("published a week ago").isEmpty();
        changed(test, PUBLISHED, PUBLISHED.plus(Duration.ofDays(6)));
        assertThat(notices()).hasSize(2);
    }

    @Test
    void a_refusal_holds_from_the_next_notice_on_and_is_taken_back() {
        base.inTransaction(() -> choice(false));
        mark(test);
        publishedAndTold(PUBLISHED.plusSeconds(30));
        assertThat(notices()).singleElement().matches(one -> one.state() == NoticeState.DECLINED);
        base.inTransaction(() -> choice(true));
        changed(test, Instant.EPOCH, PUBLISHED.plus(Duration.ofDays(1)));
        assertThat(notices()).extracting(Notice::state).contains(NoticeState.WAITING);
    }

    @Test
    void notices_are_forgotten_after_twelve_months_or_three_months_after_the_pupil_left() {
        mark(test);
        publishedAndTold(PUBLISHED.plusSeconds(30));
        purge(PUBLISHED.plus(Duration.ofDays(364)));
        assertThat(notices()).hasSize(1);
        purge(PUBLISHED.plus(Duration.ofDays(367)));
        assertThat(notices()).isEmpty();
        changed(test, Instant.EPOCH, PUBLISHED.plusSeconds(60));
        assertThat(notices()).hasSize(1);
        base.inTransaction(() -> base.em()
                .createQuery("select e from Enrolment e where e.pupil = :pupil", Enrolment.class)
                .setParameter("pupil", book.pupils.get(0))
                .getSingleResult()
                .end(TODAY));
        purge(TODAY.plusMonths(3).atStartOfDay().toInstant(ZoneOffset.UTC));
        assertThat(notices()).hasSize(1);
        purge(TODAY.plusMonths(3).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        assertThat(notices()).isEmpty();
    }

    private void purge(Instant now) {
        at(now);
        base.inTransaction(() -> base.make(NoticePurge.class).purge());
    }

    private void choice(boolean wanted) {
        base.give(Caller.class, new PlayedRelative(mother, Role.GUARDIAN)).give(Clock.class, Clock.systemUTC());
        var service = base.make(NoticeChoiceService.class);
        var channel = wanted ? NoticeChannel.MAIL : NoticeChannel.PORTAL;
        var choices = new NoticeChoices(Map.of(NoticeKind.NEW_MARKS, channel), false, "");
        service.choose(choices);
        base.em().flush();
        service.choose(choices);
        base.em().flush();
        assertThat(service.sheet().choices().channels()).containsEntry(NoticeKind.NEW_MARKS, channel);
    }

    private void publishedAndTold(Instant now) {
        changed(test, Instant.EPOCH, now);
    }

    private void changed(Assessment assessment, Instant since, Instant now) {
        at(now);
        base.inTransaction(() -> base.make(MarksEar.class).heard(new MarksChanged(assessment.id(), since)));
        tell(now);
    }

    /** What the sender does at that instant, each in its own transaction. */
    private void tell(Instant now) {
        at(now);
        var waiting = base.inTransaction(() -> base.make(MarksNotices.class).waiting());
        waiting.forEach(
                id -> base.inTransaction(() -> base.make(MarksNotices.class).tell(id)));
    }

    private void at(Instant now) {
        base.give(Clock.class, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void publish(Instant when) {
        base.inTransaction(() -> base.em().find(Assessment.class, test.id()).publish(when));
    }

    private void delay(int hours) {
        base.inTransaction(
                () -> base.em().find(School.class, book.school.id()).delayMarksForGuardians(Duration.ofHours(hours)));
    }

    private void mark(Assessment assessment) {
        base.inTransaction(
                () -> book.mark(base.em().find(Assessment.class, assessment.id()), book.pupils.get(0), "12"));
    }

    private List<NoticeRow> rows() {
        return base.inTransaction(() -> base.make(NoticeRepository.class).rowsOfDay(book.school.id(), TODAY));
    }

    private List<Notice> notices() {
        return base.inTransaction(this::notices0);
    }

    private List<Notice> notices0() {
        return new ArrayList<>(base.em()
                .createQuery("select n from Notice n order by n.id", Notice.class)
                .getResultList());
    }

    private static TreeSet<String> keys(List<Notice> notices) {
        var keys = new TreeSet<String>();
        notices.forEach(one -> assertThat(keys.add(one.pupilId() + "/" + one.recipientId()))
                .as("told once")
                .isTrue());
        return keys;
    }

    private Guardianship link(Person pupil, Person adult, GuardianshipLevel level) {
        var terms = new GuardianshipTerms(level, "90", GuardianshipTerms.Duties.NONE);
        return book.keep(new Guardianship(base.em().merge(pupil), adult, terms, Validity.from(Gradebook.RENTREE)));
    }
}
