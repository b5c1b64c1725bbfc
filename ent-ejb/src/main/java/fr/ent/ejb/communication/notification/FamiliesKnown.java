package fr.ent.ejb.communication.notification;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.attendance.FamiliesAsked;
import fr.ent.ejb.schooling.attendance.FamilyContact;
import fr.ent.ejb.schooling.attendance.FamilyStep;
import fr.ent.persistence.communication.notification.ContactRow;
import fr.ent.persistence.communication.notification.FollowUpRepository;
import fr.ent.persistence.communication.notification.FollowUpState;
import fr.ent.persistence.communication.notification.PhoneOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;

/** Answers to the board of school life how far families are told, from what follows each absence and the calls noted there. */
@ApplicationScoped
public class FamiliesKnown {

    @Inject
    FollowUpRepository followUps;

    @Inject
    Caller caller;

    void asked(@Observes FamiliesAsked question) {
        if (!caller.is(ToCallService.callers())) {
            return;
        }
        var contacts = new HashMap<Long, FamilyContact>();
        followUps.contacts(question.schoolId(), question.day(), question.pupilIds()).stream()
                .filter(row -> row.state() != FollowUpState.CORRECTED)
                .forEach(row -> contacts.put(
                        row.pupilId(),
                        new FamilyContact(row.followUpId(), row.state().isOpen(), step(row))));
        question.answer(contacts);
    }

    /** A family that explained is not called any more; else the last call says more than what was written. */
    private static FamilyStep step(ContactRow row) {
        if (row.outcome() == PhoneOutcome.REACHED) {
            return FamilyStep.CALLED;
        }
        if (row.state() == FollowUpState.ANSWERED) {
            return FamilyStep.EXPLAINED;
        }
        if (row.outcome() != null) {
            return row.outcome() == PhoneOutcome.MESSAGE ? FamilyStep.MESSAGE : FamilyStep.NO_ANSWER;
        }
        return switch (row.state()) {
            case READ -> FamilyStep.READ;
            case TO_CALL -> FamilyStep.TO_CALL;
            default -> FamilyStep.TOLD;
        };
    }
}
