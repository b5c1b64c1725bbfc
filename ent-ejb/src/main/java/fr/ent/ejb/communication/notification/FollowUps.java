package fr.ent.ejb.communication.notification;

import static java.util.stream.Collectors.toMap;

import fr.ent.persistence.communication.notification.AbsenceFollowUp;
import fr.ent.persistence.communication.notification.FollowUpRepository;
import fr.ent.persistence.communication.notification.FollowUpState;
import fr.ent.persistence.communication.notification.NoticeRepository;
import fr.ent.persistence.communication.notification.NoticeSettingRepository;
import fr.ent.persistence.communication.notification.NoticeState;
import fr.ent.persistence.communication.notification.NoticeSubject;
import fr.ent.persistence.schooling.directory.School;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Begins and ends what follows an absence that was told. */
@ApplicationScoped
public class FollowUps {

    @Inject
    FollowUpRepository followUps;

    @Inject
    NoticeRepository notices;

    @Inject
    NoticeSettingRepository settings;

    /** The guardians of these pupils are told of that day now: they have the minutes of the school to read it. Two queries. */
    void begin(School school, List<NoticeSubject> told, Instant now) {
        if (told.isEmpty()) {
            return;
        }
        var setting = settings.of(school.id());
        var day = told.get(0).day();
        var leaves = day.equals(LocalDate.ofInstant(now, school.zone())) ? now : setting.outOfQuiet(now, school.zone());
        var look = leaves.plus(Duration.ofMinutes(setting.minutes()));
        var known = followUps
                .ofDay(
                        school.id(),
                        day,
                        told.stream().map(NoticeSubject::pupilId).toList())
                .stream()
                .collect(toMap(AbsenceFollowUp::pupilId, one -> one));
        told.forEach(subject -> {
            var former = known.get(subject.pupilId());
            if (former == null) {
                followUps.add(new AbsenceFollowUp(subject, now, look));
            } else {
                former.begin(subject.time(), now, look);
            }
        });
    }

    /** These pupils were there after all. One query. */
    void correct(School school, LocalDate day, Collection<Long> pupils, Instant now) {
        if (!pupils.isEmpty()) {
            followUps.ofDay(school.id(), day, pupils).forEach(one -> one.end(FollowUpState.CORRECTED, now));
        }
    }

    /** Nothing more is sent of it; what would have been sent and has not left is taken back. */
    void end(AbsenceFollowUp one, Instant now) {
        if (one.end(FollowUpState.ANSWERED, now)) {
            takeBack(one, now);
        }
    }

    /** The first notices stay: every guardian is told, whoever answers first. */
    void takeBack(AbsenceFollowUp one, Instant now) {
        notices.ofPupils(one.schoolId(), List.of(one.pupilId()), List.of(one.day())).stream()
                .filter(notice -> notice.state() == NoticeState.WAITING
                        && notice.createdAt().isAfter(one.toldAt()))
                .forEach(notice -> notice.withdraw(now));
    }
}
