package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.NoticeChannel;
import fr.ent.persistence.communication.notification.NoticeKind;
import java.util.Map;

/**
 * How a guardian is told, as a form shows and brings it.
 *
 * @param channels by kind, the kinds that can be chosen
 * @param acceptsSms also when what was told otherwise stays without an answer
 * @param mobile the number that he typed, empty when that of the directory is used
 */
public record NoticeChoices(Map<NoticeKind, NoticeChannel> channels, boolean acceptsSms, String mobile) {}
