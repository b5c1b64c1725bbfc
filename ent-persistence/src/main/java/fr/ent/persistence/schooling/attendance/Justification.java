package fr.ent.persistence.schooling.attendance;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.CleanText;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.ReceivedFile;
import fr.ent.persistence.schooling.directory.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * What a family said of an absence, before or after it; a second one answers a refusal, a third one there is not. Never
 * changed: what the school answers stands with the {@link Absence}.
 */
@Entity
@Table(name = "justification")
public class Justification extends Identified {

    /** Characters of what a family writes. */
    public static final int LONGEST = 500;

    /** How often a family may say why. */
    public static final int ROUNDS = 2;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "absence_id", nullable = false, updatable = false)
    private Absence absence;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id", nullable = false, updatable = false)
    private Person pupil;

    @Column(name = "place", nullable = false, updatable = false)
    private int place;

    @Column(name = "round", nullable = false, updatable = false)
    private int round;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reason_id", updatable = false)
    private AbsenceReason reason;

    @Column(name = "said", nullable = false, length = 2 * LONGEST, updatable = false)
    private String said;

    @Column(name = "refusal", nullable = false, length = 2 * Absence.LONGEST_WORD, updatable = false)
    private String refusal;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "said_by_id", nullable = false, updatable = false)
    private Person saidBy;

    @Column(name = "said_at", nullable = false, updatable = false)
    private Instant saidAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "file_id", updatable = false)
    private ReceivedFile file;

    protected Justification() {}

    /**
     * What a family gives.
     *
     * @param reason one of the school's; null for none of them, and then words are needed
     * @param text perhaps empty
     * @param file null for none
     */
    public record Given(AbsenceReason reason, String text, ReceivedFile file) {

        /** @throws BrokenRule attendance.justification.nothing; as {@link CleanText#of} */
        public Given {
            text = CleanText.of(text, LONGEST);
            BrokenRule.when(reason == null && text.isEmpty(), "attendance.justification.nothing");
        }
    }

    /**
     * The first one of an absence.
     *
     * @param place how many its pupil has with this one: two that are said at once collide
     */
    public Justification(Absence absence, int place, Given given, Signature signature) {
        this(absence, place, 1, given, signature);
        this.refusal = "";
    }

    private Justification(Absence absence, int place, int round, Given given, Signature signature) {
        this.absence = absence;
        this.pupil = absence.pupil();
        this.place = place;
        this.round = round;
        this.reason = given.reason();
        this.said = given.text();
        this.file = given.file();
        this.saidBy = signature.by();
        this.saidAt = signature.at();
    }

    /**
     * The family answers the refusal of this one.
     *
     * @throws BrokenRule attendance.justification.lastWord after the second; as {@link Absence#isSaidAgain}
     */
    public Justification again(int nextPlace, Given given, Signature signature) {
        BrokenRule.when(round >= ROUNDS, "attendance.justification.lastWord");
        var answer = new Justification(absence, nextPlace, round + 1, given, signature);
        answer.refusal = absence.word();
        absence.isSaidAgain(given.reason(), signature);
        return answer;
    }

    /** Of which absence. */
    public Absence absence() {
        return absence;
    }

    /** Which of the school's reasons was given, when one was. */
    public Optional<AbsenceReason> reason() {
        return Optional.ofNullable(reason);
    }

    /** What was attached, when something was. */
    public Optional<ReceivedFile> file() {
        return Optional.ofNullable(file);
    }

    /** Who said it. */
    public Person saidBy() {
        return saidBy;
    }

    /** 1, or 2 for what answers a refusal. */
    public int round() {
        return round;
    }
}
