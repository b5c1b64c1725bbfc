package fr.ent.persistence.communication.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a person is told: what is known of him and what he chose.
 *
 * @param mail null when unknown
 * @param mobile as a gateway takes it, null when unknown
 * @param acceptsSms said by himself, else by the ministry's file
 * @param choices the channel by kind, for the kinds that he chose
 */
public record Reach(
        long personId, String mail, String mobile, boolean acceptsSms, Map<NoticeKind, NoticeChannel> choices) {

    /** A person of whom nothing is known. */
    static Reach unknown(long personId) {
        return new Reach(personId, null, null, false, Map.of());
    }

    /** The same where no short message is sent. */
    public Reach withoutSms() {
        return new Reach(personId, mail, null, acceptsSms, choices);
    }

    /** What he chose for that kind, mail when nothing. */
    public NoticeChannel chosen(NoticeKind kind) {
        return choices.getOrDefault(kind.choice(), NoticeChannel.MAIL);
    }

    /**
     * The channels by which he is told that kind, in the order in which they are used: what he chose, then, of what the
     * law has told, the others that lead to him. Paper when none does. Empty when nothing leads to him and paper is not used
     * for that kind.
     */
    public List<NoticeChannel> ladder(NoticeKind kind) {
        var chosen = chosen(kind);
        if (chosen == NoticeChannel.PORTAL && !kind.isDue()) {
            return List.of(NoticeChannel.PORTAL);
        }
        var ladder = new ArrayList<NoticeChannel>();
        Stream.of(chosen, NoticeChannel.MAIL, NoticeChannel.SMS)
                .distinct()
                .filter(channel -> leads(channel, kind))
                .forEach(ladder::add);
        if (ladder.isEmpty() && kind.mayBePaper()) {
            ladder.add(NoticeChannel.PAPER);
        }
        return kind.isDue() || ladder.isEmpty() ? List.copyOf(ladder) : List.of(ladder.get(0));
    }

    /** The channel by which he is told that kind; mail, which will say that it has no address, when there is none. */
    public NoticeChannel first(NoticeKind kind) {
        return ladder(kind).stream().findFirst().orElse(NoticeChannel.MAIL);
    }

    /** May that channel be used for him, and does it lead somewhere? */
    public boolean leads(NoticeChannel channel, NoticeKind kind) {
        return switch (channel) {
            case PORTAL -> true;
            case MAIL -> mail != null && !mail.isBlank();
            case SMS -> mobile != null && (chosen(kind) == NoticeChannel.SMS || acceptsSms && kind.maySms());
            case PAPER -> kind.mayBePaper();
        };
    }
}
