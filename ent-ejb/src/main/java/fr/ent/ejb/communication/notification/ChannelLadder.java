package fr.ent.ejb.communication.notification;

import static java.util.stream.Collectors.toSet;

import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeChannel;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.Reach;
import java.util.Collection;
import java.util.Optional;

/** From one channel to the next. */
final class ChannelLadder {

    private ChannelLadder() {}

    /** The first channel of an absence that a person was not told by yet. */
    static Optional<NoticeChannel> next(Reach reach, Collection<Notice> told) {
        var used = told.stream().map(Notice::channel).collect(toSet());
        return reach.ladder(NoticeKind.ABSENCE).stream()
                .filter(channel -> !used.contains(channel))
                .findFirst();
    }
}
