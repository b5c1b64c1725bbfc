package fr.ent.ejb.communication.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.schooling.directory.LegalGuardians;
import fr.ent.persistence.communication.notification.AbsenceFollowUp;
import fr.ent.persistence.communication.notification.FollowUpRepository;
import fr.ent.persistence.communication.notification.FollowUpState;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.NoticeRepository;
import fr.ent.persistence.communication.notification.NoticeSetting;
import fr.ent.persistence.communication.notification.NoticeSettingRepository;
import fr.ent.persistence.communication.notification.Reach;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What follows an absence of which every guardian is silent: the next channel of each of them, at the same instant; when
 * none is left, the list of those to call; some days later, a reminder. Guardians are asked of the law anew each time. Ten
 * queries for all absences of a school that are looked at.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Escalation {

    private static final int AT_ONCE = 100;

    /** Reminders are numbered downwards from here, apart from the steps of the day's own notices. */
    private static final int FIRST_REMINDER = -2;

    @Inject
    FollowUpRepository followUps;

    @Inject
    NoticeRepository notices;

    @Inject
    NoticeSettingRepository settings;

    @Inject
    SchoolRepository schools;

    @Inject
    LegalGuardians guardians;

    @Inject
    Reaches reaches;

    @Inject
    Clock clock;

    /** The schools with something to look at. */
    public List<Long> waiting() {
        return followUps.schoolsToLookAt(clock.instant());
    }

    /** Looks at what a school has to look at now. */
    public void look(long schoolId) {
        var now = clock.instant();
        var due = followUps.toLookAt(schoolId, now, AT_ONCE);
        if (due.isEmpty()) {
            return;
        }
        var school = schools.byId(schoolId).orElseThrow();
        var pupils = due.stream().map(AbsenceFollowUp::pupilId).collect(toSet());
        var days = due.stream().map(AbsenceFollowUp::day).collect(toSet());
        var told = notices.ofPupils(schoolId, pupils, days).stream()
                .collect(groupingBy(notice -> new PupilDay(notice.pupilId(), notice.day())));
        var holders = guardians.toTellOfAbsences(pupils, now);
        var reach = reaches.of(holders.values().stream().flatMap(List::stream).collect(toSet()));
        var round = new Round(school, settings.of(schoolId), holders, reach, now);
        due.forEach(one -> {
            if (one.state() == FollowUpState.TELLING) {
                nextChannel(one, told.getOrDefault(new PupilDay(one.pupilId(), one.day()), List.of()), round);
            } else {
                remind(one, round);
            }
        });
    }

    private void nextChannel(AbsenceFollowUp one, Collection<Notice> told, Round round) {
        // each has steps of his own: to one of them a correction was sent, of the other one nothing had left
        var absences = told.stream()
                .filter(notice -> notice.kind() == NoticeKind.ABSENCE)
                .collect(groupingBy(Notice::recipientId));
        var goesOn = false;
        for (var person : round.holdersOf(one)) {
            var his = absences.getOrDefault(person, List.of());
            var step = his.stream().mapToInt(Notice::step).max().orElse(1);
            var used = his.stream().filter(notice -> notice.step() == step).toList();
            var channel = ChannelLadder.next(round.reach().get(person), used);
            channel.ifPresent(way -> notices.add(
                    new Notice(one.subject(), person, NoticeKind.ABSENCE, step, round.now()).by(way, round.now())));
            goesOn |= channel.isPresent();
        }
        if (goesOn) {
            one.waitUntil(round.afterSilence(one.day()));
        } else {
            one.toCall(round.reminder(one));
        }
    }

    private void remind(AbsenceFollowUp one, Round round) {
        if (one.reminders() >= round.setting().mostReminders()) {
            one.waitUntil(null);
            return;
        }
        var step = FIRST_REMINDER - one.reminders();
        for (var person : round.holdersOf(one)) {
            var way = round.reach().get(person).first(NoticeKind.ABSENCE_REMINDER);
            notices.add(new Notice(one.subject(), person, NoticeKind.ABSENCE_REMINDER, step, round.now())
                    .by(way, round.now()));
        }
        one.reminded(round.setting()
                .nextReminder(one.toldAt(), one.reminders() + 1, round.school().zone()));
    }

    private record PupilDay(long pupil, LocalDate day) {}

    /** What is the same for all that is looked at. */
    private record Round(
            School school, NoticeSetting setting, Map<Long, List<Long>> holders, Map<Long, Reach> reach, Instant now) {

        List<Long> holdersOf(AbsenceFollowUp one) {
            return holders.getOrDefault(one.pupilId(), List.of());
        }

        /** What is of another day leaves when it is not quiet, and waits from then on. */
        Instant afterSilence(LocalDate day) {
            var leaves =
                    day.equals(LocalDate.ofInstant(now, school.zone())) ? now : setting.outOfQuiet(now, school.zone());
            return leaves.plus(Duration.ofMinutes(setting.minutes()));
        }

        Instant reminder(AbsenceFollowUp one) {
            return setting.nextReminder(one.toldAt(), one.reminders(), school.zone());
        }
    }
}
