package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Something that is marked: a test, a homework, an oral. It belongs to the grading period of its day. */
@Entity
@Table(name = "assessment")
public class Assessment extends Identified {

    /** The longest title. */
    public static final int LONGEST_TITLE = 80;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "assignment_id")
    private TeachingAssignment assignment;

    @NamesPerson
    @Column(name = "author_id", nullable = false, updatable = false)
    private long authorId;

    @Column(name = "title", length = LONGEST_TITLE, nullable = false)
    private String title;

    @Column(name = "held_on", nullable = false)
    private LocalDate heldOn;

    @Embedded
    private AssessmentTerms terms;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sub_subject_id")
    private SubSubject subSubject;

    @Column(name = "replacement", nullable = false)
    private boolean replacement;

    @Column(name = "published_at")
    private Instant publishedAt;

    // Counts the saves of its marks; written by one UPDATE of the repository, which also makes savers queue.
    @Column(name = "marks_revision", nullable = false, updatable = false)
    private int marksRevision;

    protected Assessment() {}

    /**
     * Announces an assessment.
     *
     * @param authorId who announces it; co-teachers may change it as he does
     * @throws BrokenRule as {@link #describe}
     */
    public Assessment(
            TeachingAssignment assignment, long authorId, String title, LocalDate heldOn, AssessmentTerms terms) {
        this.assignment = assignment;
        this.authorId = authorId;
        this.terms = terms;
        describe(title, heldOn);
    }

    /**
     * Changes its title and its day.
     *
     * @throws BrokenRule assessment.title.missing, assessment.title.tooLong, assessment.day.outOfYear (a day outside the
     *     school year of the division or group)
     */
    public final void describe(String newTitle, LocalDate newDay) {
        var line = OneLine.of(newTitle);
        BrokenRule.when(line.isEmpty(), "assessment.title.missing");
        BrokenRule.when(line.length() > LONGEST_TITLE, "assessment.title.tooLong", LONGEST_TITLE);
        var year = assignment.structure().schoolYear();
        BrokenRule.when(
                newDay == null || newDay.isBefore(year.startsOn()) || newDay.isAfter(year.endsOn()),
                "assessment.day.outOfYear",
                year.firstYear(),
                year.firstYear() + 1);
        this.title = line;
        this.heldOn = newDay;
    }

    /**
     * Changes how it is marked and counts.
     *
     * @param highest the highest mark given so far, null when there is none
     * @throws BrokenRule assessment.scale.underMarks when a mark would be above the new scale
     */
    public void count(AssessmentTerms newTerms, BigDecimal highest) {
        BrokenRule.when(
                highest != null && highest.compareTo(newTerms.scale()) > 0,
                "assessment.scale.underMarks",
                MarkValue.of(highest).text());
        this.terms = newTerms;
    }

    /**
     * Puts it in a part of what is taught; null: in none.
     *
     * @throws BrokenRule assessment.subSubject.foreign for a part of something else
     */
    public void belongTo(SubSubject part) {
        BrokenRule.when(
                part != null && !part.assignment().id().equals(assignment.id()), "assessment.subSubject.foreign");
        this.subSubject = part;
    }

    /** From now on its marks count in place of what each pupil missed, with the weight of that. */
    public void replaceMissed() {
        this.replacement = true;
    }

    /** Sets when pupils read its marks (guardians later, as the school says); null hides them from families. */
    public void publish(Instant at) {
        this.publishedAt = at;
    }

    /**
     * Refuses what this assessment cannot have as a mark.
     *
     * @throws BrokenRule assessment.mark.aboveScale
     */
    public void accept(MarkValue value) {
        BrokenRule.when(
                value.points() != null && value.points().compareTo(terms.scale()) > 0,
                "assessment.mark.aboveScale",
                value.text(),
                MarkValue.of(terms.scale()).text());
    }

    /** What is taught to whom. */
    public TeachingAssignment assignment() {
        return assignment;
    }

    /** The school it belongs to. */
    public School school() {
        return assignment.structure().schoolYear().school();
    }

    /** Who announced it. */
    public long authorId() {
        return authorId;
    }

    /** Its title. */
    public String title() {
        return title;
    }

    /** Its day, which says the grading period. */
    public LocalDate heldOn() {
        return heldOn;
    }

    /** How it is marked and counts. */
    public AssessmentTerms terms() {
        return terms;
    }

    /** From when guardians read its marks, as the school is set today; empty: not yet said. */
    public Optional<Instant> readableByGuardiansAt() {
        return publishedAt().map(at -> at.plus(school().guardianDelay()));
    }

    /** Its part of what is taught, when it has one. */
    public Optional<SubSubject> subSubject() {
        return Optional.ofNullable(subSubject);
    }

    /** Do its marks count in place of what each pupil missed? */
    public boolean isReplacement() {
        return replacement;
    }

    /** From when pupils read its marks; empty: not yet said. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
