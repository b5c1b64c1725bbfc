package fr.ent.persistence.schooling.directory;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A class of pupils for one school year: "5e B". (Division in SIECLE; never "Class", which Java owns.) */
@Entity
@DiscriminatorValue("DIVISION")
public class Division extends Structure {

    @ManyToMany
    @JoinTable(
            name = "division_mef",
            joinColumns = @JoinColumn(name = "division_id"),
            inverseJoinColumns = @JoinColumn(name = "mef_id"))
    private Set<Mef> mefs = new HashSet<>();

    @Enumerated(EnumType.STRING)
    @Column(name = "period_kind", length = 10)
    private GradingPeriod.Kind periodKind;

    protected Division() {}

    /** @param label what people call it; blank: the code */
    public Division(SchoolYear schoolYear, String code, String label) {
        super(schoolYear, code, label);
    }

    /** Says which levels its pupils follow, in place of what was said before. */
    public void teaches(Collection<Mef> levels) {
        mefs.retainAll(levels);
        mefs.addAll(levels);
    }

    /** Cuts its year in its own way; null: as the school does. */
    public void cutInto(GradingPeriod.Kind own) {
        this.periodKind = own;
    }

    /** How it cuts its year when it differs from the school, or is meant to stay as it is when the school changes. */
    public Optional<GradingPeriod.Kind> ownPeriodKind() {
        return Optional.ofNullable(periodKind);
    }

    /** The levels of its pupils. */
    public Set<Mef> mefs() {
        return Set.copyOf(mefs);
    }
}
