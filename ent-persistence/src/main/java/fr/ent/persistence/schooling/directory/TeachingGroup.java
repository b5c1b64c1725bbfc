package fr.ent.persistence.schooling.directory;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Pupils of one or several divisions taught together in one subject: "6LV1.ALL". */
@Entity
@DiscriminatorValue("GROUP")
public class TeachingGroup extends Structure {

    @ManyToMany
    @JoinTable(
            name = "group_division",
            joinColumns = @JoinColumn(name = "group_id"),
            inverseJoinColumns = @JoinColumn(name = "division_id"))
    private Set<Division> divisions = new HashSet<>();

    protected TeachingGroup() {}

    /** @param label what people call it; blank: the code */
    public TeachingGroup(SchoolYear schoolYear, String code, String label) {
        super(schoolYear, code, label);
    }

    /** Says from which divisions its pupils come, in place of what was said before; perhaps from none. */
    public void comesFrom(Collection<Division> origins) {
        divisions.retainAll(origins);
        divisions.addAll(origins);
    }

    /** The divisions that its pupils come from. */
    public Set<Division> divisions() {
        return Set.copyOf(divisions);
    }
}
