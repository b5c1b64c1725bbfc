package fr.ent.persistence.communication.notification;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How a school tells families; a school that set nothing has what a new one says. */
@Entity
@Table(name = "notice_setting")
public class NoticeSetting extends Identified {

    /** Short messages to one person on one day. */
    public static final int USUAL_SMS_A_DAY = 4;

    /** Nobody is sent more, whatever the school wants. */
    public static final int MOST_SMS_A_DAY = 20;

    @Column(name = "school_id", nullable = false, updatable = false)
    private long schoolId;

    @Column(name = "sms_a_day", nullable = false)
    private int smsADay = USUAL_SMS_A_DAY;

    protected NoticeSetting() {}

    /** The usual settings. */
    public NoticeSetting(long schoolId) {
        this.schoolId = schoolId;
    }

    /**
     * Says how many short messages a person is sent on a day at most.
     *
     * @throws BrokenRule notification.sms.outOfRange under 0 or over 20
     */
    public void limitSms(int aDay) {
        BrokenRule.when(aDay < 0 || aDay > MOST_SMS_A_DAY, "notification.sms.outOfRange", MOST_SMS_A_DAY);
        this.smsADay = aDay;
    }

    /** Of which school. */
    public long schoolId() {
        return schoolId;
    }

    /** How many short messages a person is sent on a day at most. */
    public int smsADay() {
        return smsADay;
    }
}
