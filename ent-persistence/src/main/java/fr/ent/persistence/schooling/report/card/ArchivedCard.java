package fr.ent.persistence.schooling.report.card;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The report card (bulletin) of a pupil in a period as it was given: its file is never made again in place, another
 * edition is another row. Its code says on a public page that it is authentic, and nothing else.
 */
@Entity
@Table(name = "report_card")
public class ArchivedCard extends Identified {

    @Column(name = "school_id", nullable = false, updatable = false)
    private long schoolId;

    @NamesPerson
    @Column(name = "pupil_id", nullable = false)
    private long pupilId;

    @Column(name = "division_id", nullable = false, updatable = false)
    private long divisionId;

    @Column(name = "period_id", nullable = false, updatable = false)
    private long periodId;

    @Column(name = "edition", nullable = false, updatable = false)
    private int edition;

    @Column(name = "code", length = 12, nullable = false, updatable = false)
    private String code;

    @Embedded
    private StoredPdf file;

    @NamesPerson(stays = true)
    @Column(name = "made_by", nullable = false, updatable = false)
    private long madeBy;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    protected ArchivedCard() {}

    /**
     * @param edition from 1
     * @param code without hyphens
     */
    public ArchivedCard(ReportBatch batch, long pupilId, int edition, String code, StoredPdf file) {
        this.schoolId = batch.schoolId();
        this.divisionId = batch.divisionId();
        this.periodId = batch.periodId();
        this.madeBy = batch.askedBy();
        this.pupilId = pupilId;
        this.edition = edition;
        this.code = code;
        this.file = file;
    }

    /** That is when it was made. */
    public ArchivedCard at(Instant now) {
        this.madeAt = now;
        return this;
    }

    /** Whose. */
    public long pupilId() {
        return pupilId;
    }

    /** The bytes, and what they are known by. */
    public StoredPdf file() {
        return file;
    }
}
