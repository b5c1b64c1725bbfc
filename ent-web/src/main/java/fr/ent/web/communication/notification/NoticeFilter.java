package fr.ent.web.communication.notification;

import fr.ent.persistence.communication.notification.NoticeRow;
import fr.ent.persistence.communication.notification.NoticeState;

/** Which notices of a day are shown. */
public enum NoticeFilter {
    ALL,
    /** Told, and read by nobody in the portal. */
    UNREAD,
    WAITING,
    /** The channel led nowhere. */
    UNREACHED;

    boolean keeps(NoticeRow row) {
        return switch (this) {
            case ALL -> true;
            case UNREAD -> row.state() == NoticeState.SENT && row.openedAt() == null;
            case WAITING -> row.state() == NoticeState.WAITING;
            case UNREACHED ->
                switch (row.state()) {
                    case UNREACHABLE, GIVEN_UP, LIMITED -> true;
                    case WAITING, SENT, CANCELLED, DECLINED -> false;
                };
        };
    }
}
