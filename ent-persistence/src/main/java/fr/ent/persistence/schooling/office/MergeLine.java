package fr.ent.persistence.schooling.office;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;

/** What a merge did to some rows of one kind: ids that changed person, or the image of one that was taken out. */
@Entity
@Table(name = "person_merge_line")
public class MergeLine extends Identified {

    /** How many ids one line holds. */
    static final int IDS = 180;

    private static final String SEPARATOR = ";";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "merge_id")
    private PersonMerge merge;

    @Column(name = "subject", length = 80, nullable = false)
    private String subject;

    @Column(name = "attribute", length = 80, nullable = false)
    private String attribute;

    @Column(name = "content", length = 4000, nullable = false)
    private String content;

    protected MergeLine() {}

    /**
     * @param subject name of the entity
     * @param attribute that changed; empty for the image of a row
     */
    MergeLine(PersonMerge merge, String subject, String attribute, List<?> content) {
        this.merge = merge;
        this.subject = subject;
        this.attribute = attribute;
        this.content =
                String.join(SEPARATOR, content.stream().map(String::valueOf).toList());
    }

    String subject() {
        return subject;
    }

    String attribute() {
        return attribute;
    }

    boolean isImage() {
        return attribute.isEmpty();
    }

    List<String> parts() {
        return Arrays.asList(content.split(SEPARATOR, -1));
    }

    List<Long> ids() {
        return parts().stream().map(Long::valueOf).toList();
    }
}
