package fr.ent.ejb.communication.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.RecordedAudit;
import fr.ent.persistence.communication.notification.PhoneOutcome;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Who reads and sets what concerns notices, in his own school, and until when it is kept. */
@OnBothBases
class NoticeRightsTest {

    private static final Instant TOLD = AbsentWorld.NOW;

    @Parameter
    Database base;

    AbsentWorld world;

    @BeforeEach
    void two_pupils_are_absent_and_everybody_is_silent() {
        world = new AbsentWorld(base);
        base.give(AuditLog.class, new RecordedAudit());
        world.absent(0);
        world.absent(1);
        for (var minutes : new int[] {0, 30, 60}) {
            world.at(TOLD.plus(Duration.ofMinutes(minutes)));
        }
    }

    private <S, T> T does(Class<S> service, Function<S, T> work) {
        return base.inTransaction(() -> work.apply(base.make(service)));
    }

    private <S, T> void isForbidden(String role, Class<S> service, Function<S, T> work) {
        world.plays(role);
        assertThatThrownBy(() -> does(service, work)).as(role).isInstanceOf(Forbidden.class);
    }

    @Test
    void who_has_no_word_in_it_reads_nothing() {
        for (var role : List.of(Role.SUPERVISOR, Role.TEACHER, Role.NURSE, Role.SCHOOL_ADMIN)) {
            isForbidden(role, NoticeService.class, service -> service.ofDay(null));
            isForbidden(role, ToCallService.class, ToCallService::list);
            isForbidden(role, PaperNoticeService.class, PaperNoticeService::board);
            isForbidden(role, PaperNoticeService.class, PaperNoticeService::print);
        }
        isForbidden(Role.EDUCATION_ADVISER, PaperNoticeService.class, PaperNoticeService::print);
    }

    @Test
    void another_school_calls_and_prints_its_own() {
        world.plays(Role.OFFICE);
        assertThat(does(ToCallService.class, ToCallService::list).lines()).hasSize(2);
        does(PaperNoticeService.class, PaperNoticeService::print);
        var printing = does(PaperNoticeService.class, PaperNoticeService::board)
                .printings()
                .get(0)
                .printingId();
        world.absent(2);
        world.at(TOLD.plus(Duration.ofMinutes(61)));
        world.elsewhere(Role.OFFICE);
        assertThat(does(ToCallService.class, ToCallService::list).lines()).isEmpty();
        assertThat(does(PaperNoticeService.class, PaperNoticeService::board).printings())
                .isEmpty();
        assertThat(does(PaperNoticeService.class, PaperNoticeService::board).waiting())
                .isZero();
        assertThat(does(NoticeService.class, service -> service.ofDay(AbsentWorld.DAY))
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> does(PaperNoticeService.class, service -> service.again(printing)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_waits_to_be_printed_is_that_of_the_school() {
        world.elsewhere(Role.OFFICE);
        assertThat(does(PaperNoticeService.class, PaperNoticeService::board).waiting())
                .isZero();
        world.plays(Role.OFFICE);
        assertThat(does(PaperNoticeService.class, PaperNoticeService::board).waiting())
                .isEqualTo(1);
    }

    @Test
    void whom_nobody_called_in_a_week_is_not_on_the_list_any_more() {
        world.plays(Role.EDUCATION_ADVISER);
        world.clock(TOLD.plus(Duration.ofDays(7)));
        world.plays(Role.EDUCATION_ADVISER);
        assertThat(does(ToCallService.class, ToCallService::list).lines()).isNotEmpty();
        world.clock(TOLD.plus(Duration.ofDays(8)));
        world.plays(Role.EDUCATION_ADVISER);
        assertThat(does(ToCallService.class, ToCallService::list).lines()).isEmpty();
    }

    @Test
    void who_leads_the_school_sets_how_it_tells_and_the_slower_of_two_is_told() {
        isForbidden(Role.EDUCATION_ADVISER, NoticeSettingService.class, NoticeSettingService::settings);
        world.plays(Role.PRINCIPAL);
        var read = does(NoticeSettingService.class, NoticeSettingService::settings);
        var wanted = new NoticeSettings(45, 3, 2, 1, read.hours(), read.version());
        change(wanted);
        var now = does(NoticeSettingService.class, NoticeSettingService::settings);
        assertThat(List.of(now.minutes(), now.reminderDays(), now.mostReminders(), now.smsADay()))
                .containsExactly(45, 3, 2, 1);
        assertThatThrownBy(() -> change(wanted)).hasMessage("directory.settings.changedMeanwhile");
    }

    private void change(NoticeSettings wanted) {
        does(NoticeSettingService.class, service -> {
            service.change(wanted);
            return null;
        });
    }

    @Test
    void what_was_told_printed_and_called_is_forgotten_after_twelve_months() {
        world.plays(Role.OFFICE);
        does(PaperNoticeService.class, PaperNoticeService::print);
        var id = world.followUp().id();
        does(ToCallService.class, service -> {
            service.note(id, PhoneOutcome.NO_ANSWER, "");
            return null;
        });
        purgedOn(Instant.parse("2027-11-23T07:00:00Z"));
        assertThat(rows()).containsExactly(5L, 2L, 1L, 1L);
        purgedOn(Instant.parse("2027-11-25T07:00:00Z"));
        assertThat(rows()).containsOnly(0L);
    }

    private void purgedOn(Instant now) {
        world.clock(now);
        does(NoticePurge.class, purge -> {
            purge.purge();
            return null;
        });
    }

    private List<Long> rows() {
        return List.of("Notice", "AbsenceFollowUp", "NoticePrinting", "PhoneNote").stream()
                .map(entity -> base.inTransaction(() -> base.em()
                        .createQuery("select count(x) from " + entity + " x", Long.class)
                        .getSingleResult()))
                .toList();
    }
}
