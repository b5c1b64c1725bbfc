package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.AbsenceFollowUp;
import fr.ent.persistence.communication.notification.AnswerToHear;
import fr.ent.persistence.communication.notification.FollowUpRepository;
import fr.ent.persistence.communication.notification.NoticeRepository;
import fr.ent.persistence.communication.notification.NoticeSettingRepository;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Works out what guardians said by reading or explaining. Who reads knows: no further channel is used, nobody calls; the
 * absence is not explained by that, and reminders go on. An explanation ends it all.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Answers {

    private static final int AT_ONCE = 50;

    @Inject
    FollowUpRepository followUps;

    @Inject
    FollowUps following;

    @Inject
    NoticeRepository notices;

    @Inject
    NoticeSettingRepository settings;

    @Inject
    SchoolRepository schools;

    @Inject
    Clock clock;

    /** What was heard, by its ids. */
    public List<Long> waiting() {
        return followUps.answers(AT_ONCE);
    }

    /** Works one out; of one that is worked out already, nothing. */
    public void hear(long id) {
        followUps.answer(id).ifPresent(heard -> {
            heard.readerId().ifPresent(reader -> opened(heard, reader));
            followUps.ofPupil(heard.pupilId(), heard.firstDay(), heard.lastDay()).stream()
                    .filter(one -> heard.isOf(one.schoolId()))
                    .filter(one -> !one.toldAt().isAfter(heard.heardAt()))
                    .forEach(one -> end(one, heard));
            followUps.remove(heard);
        });
    }

    private void opened(AnswerToHear heard, long reader) {
        notices.unopened(reader, heard.pupilId(), heard.heardAt())
                .forEach(notice -> notice.arrival().opened(heard.heardAt()));
    }

    private void end(AbsenceFollowUp one, AnswerToHear heard) {
        if (heard.readerId().isEmpty()) {
            following.end(one, heard.heardAt());
            return;
        }
        var zone = schools.byId(one.schoolId()).orElseThrow().zone();
        var reminder = settings.of(one.schoolId()).nextReminder(one.toldAt(), one.reminders(), zone);
        if (one.read(heard.heardAt(), reminder)) {
            following.takeBack(one, heard.heardAt());
        }
    }
}
