package fr.ent.persistence.communication.notification;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What somebody says of short messages: may they be sent to him, and to which number when not to that of the directory. */
@Entity
@Table(name = "sms_consent")
public class SmsConsent extends Identified {

    @NamesPerson
    @Column(name = "person_id", nullable = false)
    private long personId;

    @Column(name = "accepted", nullable = false)
    private boolean accepted;

    @Column(name = "mobile", length = 20)
    private String mobile;

    @Column(name = "said_at", nullable = false)
    private Instant saidAt;

    protected SmsConsent() {}

    /** Nothing said yet. */
    public SmsConsent(long personId) {
        this.personId = personId;
    }

    /**
     * He says it.
     *
     * @param yes even when he chose another way to be told first
     * @param typed his mobile number, null or blank when that of the directory is right
     * @throws BrokenRule notification.mobile.malformed
     */
    public void say(boolean yes, String typed, Instant now) {
        var blank = typed == null || typed.isBlank();
        var number = blank ? null : MobileNumber.of(typed).orElse(null);
        BrokenRule.when(!blank && number == null, "notification.mobile.malformed");
        this.accepted = yes;
        this.mobile = number;
        this.saidAt = now;
    }

    /** Who. */
    public long personId() {
        return personId;
    }

    /** Does he accept them? */
    public boolean isAccepted() {
        return accepted;
    }

    /** The number that he typed. */
    public Optional<String> mobile() {
        return Optional.ofNullable(mobile);
    }

    /** When. */
    public Instant saidAt() {
        return saidAt;
    }
}
