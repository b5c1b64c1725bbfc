package fr.ent.ejb.communication.notification;

/**
 * A guardian's choices, and what the school knows of him.
 *
 * @param knowsMail has it an address of electronic mail?
 * @param knownMobile the end of the mobile number of the directory, the rest hidden; empty when there is none
 * @param sendsSms does this deployment send short messages?
 */
public record NoticeChoiceSheet(NoticeChoices choices, boolean knowsMail, String knownMobile, boolean sendsSms) {}
