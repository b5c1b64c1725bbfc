package fr.ent.persistence.exchange;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What a delivery has for one school, cut out of it. */
@Entity
@Table(name = "inbox_part")
public class InboxPart extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "delivery_id", nullable = false)
    private InboxDelivery delivery;

    @Column(name = "uai", length = 8, nullable = false)
    private String uai;

    @Column(name = "file_key", length = 80, nullable = false)
    private String fileKey;

    protected InboxPart() {}

    /** @param fileKey where the file store keeps it */
    public InboxPart(InboxDelivery delivery, String uai, String fileKey) {
        this.delivery = delivery;
        this.uai = uai;
        this.fileKey = fileKey;
    }

    /** Of which delivery. */
    public InboxDelivery delivery() {
        return delivery;
    }

    /** Of which school. */
    public String uai() {
        return uai;
    }

    /** Where the file store keeps it. */
    public String fileKey() {
        return fileKey;
    }
}
