package fr.ent.persistence.communication.notification;

import static fr.ent.persistence.schooling.timetable.SchoolWorld.EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class NoticeRepositoryTest {

    static final Instant NOW = Instant.parse("2026-11-23T07:10:00Z");

    @Parameter
    Database base;

    NoticeRepository notices;
    SchoolWorld world;
    Person pupil;
    Person mother;
    Person father;

    @BeforeEach
    void aPupilAndTwoParents() {
        notices = base.make(NoticeRepository.class);
        world = new SchoolWorld(base, "0990001N");
        pupil = world.pupils(world.division("5B"), 1).get(0);
        mother = world.person("Bernard", "Zoé");
        father = world.person("Abel", "Ali");
        base.inTransaction(() -> base.em()
                .find(Person.class, mother.id())
                .reachBy(new Contact("zoe@courriel.invalid", null, null, null, false)));
    }

    @Test
    void no_correction_overtakes_what_it_corrects() {
        var first = told(mother, 1, NOW);
        var second = told(mother, 2, NOW.plusSeconds(1));
        var other = told(father, 1, NOW.plusSeconds(2));
        var later = NOW.plusSeconds(60);
        assertThat(due(later)).containsExactly(first, other);
        change(first, notice -> notice.claim(later));
        assertThat(due(later)).as("hers waits, and what follows with it").containsExactly(other);
        change(first, notice -> notice.settle(NoticeState.SENT, later));
        assertThat(due(later)).containsExactly(second, other);
    }

    @Test
    void a_letter_goes_where_the_person_is_reached_today() {
        var id = told(mother, 1, NOW);
        var letter = base.inTransaction(() -> notices.letter(id));
        assertThat(letter.to()).isEqualTo("zoe@courriel.invalid");
        assertThat(letter.day()).isEqualTo(MONDAY);
        assertThat(letter.time()).isEqualTo(EIGHT);
        var unknown = told(father, 1, NOW);
        assertThat(base.inTransaction(() -> notices.letter(unknown)).to()).isNull();
    }

    @Test
    void a_step_is_told_once() {
        told(mother, 1, NOW);
        assertThatThrownBy(() -> told(mother, 1, NOW)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void what_waits_for_too_long_is_given_up_and_nothing_else() {
        var old = told(mother, 1, NOW.minusSeconds(100));
        var fresh = told(father, 1, NOW);
        assertThat(base.inTransaction(() -> notices.giveUp(NOW.minusSeconds(50), NOW)))
                .isEqualTo(1);
        assertThat(base.inTransaction(() -> notices.find(old).orElseThrow().state()))
                .isEqualTo(NoticeState.GIVEN_UP);
        assertThat(base.inTransaction(() -> notices.find(fresh).orElseThrow().state()))
                .isEqualTo(NoticeState.WAITING);
    }

    @Test
    void the_day_of_a_school_is_read_in_the_order_of_names_and_of_no_other_school_in_one_query() {
        told(mother, 1, NOW);
        told(father, 1, NOW);
        var elsewhere = new SchoolWorld(base, "0990002P");
        assertThat(base.inTransaction(() -> notices.rowsOfDay(world.school().id(), MONDAY)))
                .extracting(NoticeRow::recipientShownName)
                .containsExactly("Abel", "Bernard");
        assertThat(base.inTransaction(() -> notices.rowsOfDay(elsewhere.school().id(), MONDAY)))
                .isEmpty();
        assertThat(base.inTransaction(() -> notices.ofDay(world.school().id(), MONDAY.plusDays(1))))
                .isEmpty();
    }

    @Test
    void hours_of_sending_are_kept_and_changed_by_weekday() {
        var settings = base.make(NoticeSettingRepository.class);
        var school = world.school().id();
        assertThat(base.inTransaction(() -> settings.of(school).hours())).hasSize(6);
        base.inTransaction(() -> settings.add(new NoticeSetting(school)));
        assertThat(base.inTransaction(() -> settings.of(school).hours()).get(DayOfWeek.TUESDAY))
                .satisfies(hours -> assertThat(hours.opens()).isEqualTo(LocalTime.of(7, 0)));
        var noon = new NoticeHours(LocalTime.of(12, 0), LocalTime.of(14, 30));
        base.inTransaction(() -> settings.of(school).open(Map.of(DayOfWeek.SUNDAY, noon)));
        assertThat(base.inTransaction(() -> settings.of(school).hours()))
                .containsOnlyKeys(DayOfWeek.SUNDAY)
                .allSatisfy((day, hours) -> assertThat(hours.closes()).isEqualTo(LocalTime.of(14, 30)));
    }

    private long told(Person person, int step, Instant at) {
        var subject = new NoticeSubject(world.school().id(), pupil.id(), MONDAY, EIGHT);
        var notice = new Notice(subject, person.id(), NoticeKind.ABSENCE, step, at);
        base.inTransaction(() -> notices.add(notice));
        return notice.id();
    }

    private void change(long id, java.util.function.Consumer<Notice> change) {
        base.inTransaction(() -> change.accept(notices.find(id).orElseThrow()));
    }

    private List<Long> due(Instant now) {
        return base.inTransaction(() -> notices.due(NoticeChannel.MAIL, now, 50));
    }
}
