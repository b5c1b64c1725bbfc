package fr.ent.persistence.kernel;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** Everything with a row of its own. The version makes two simultaneous edits collide instead of overwrite. */
@MappedSuperclass
public abstract class Identified {

    @Id
    @SequenceGenerator(name = "ent_seq", sequenceName = "ent_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "ent_seq")
    private Long id;

    @Version
    @Column(name = "version")
    private int version;

    /** The primary key, known after persist; never an identifier of the ministry. */
    public Long id() {
        return id;
    }

    /** Counts the changes of the row, from 1 after the first write. */
    public int version() {
        return version;
    }
}
