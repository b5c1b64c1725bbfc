package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.NoticeRepository;
import fr.ent.persistence.communication.notification.NoticeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** A channel led nowhere: of an absence, that person is told by his next one at once, not after the minutes of silence. */
@ApplicationScoped
public class Fallback {

    @Inject
    NoticeRepository notices;

    @Inject
    Reaches reaches;

    @Inject
    Clock clock;

    /** Ends a notice that reached nobody. */
    void end(Notice notice, NoticeState end) {
        var now = clock.instant();
        notice.settle(end, now);
        if (notice.kind() == NoticeKind.ABSENCE) {
            var person = notice.recipientId();
            var told = notices.ofPupils(notice.schoolId(), List.of(notice.pupilId()), List.of(notice.day())).stream()
                    .filter(one -> one.recipientId() == person && one.step() == notice.step())
                    .toList();
            ChannelLadder.next(reaches.of(List.of(person)).get(person), told)
                    .ifPresent(way -> notices.add(
                            new Notice(notice.subject(), person, NoticeKind.ABSENCE, notice.step(), now).by(way, now)));
        }
    }
}
