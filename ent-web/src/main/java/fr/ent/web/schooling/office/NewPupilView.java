package fr.ent.web.schooling.office;

import fr.ent.ejb.schooling.directory.StructureChoice;
import fr.ent.ejb.schooling.office.NewPupil;
import fr.ent.ejb.schooling.office.PupilEntryService;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** A pupil whom no file has brought yet. */
@Named
@RequestScoped
public class NewPupilView {

    @Inject
    PupilEntryService pupils;

    private final IdentityFields fields = new IdentityFields();
    private List<StructureChoice> divisions;
    private String ine;
    private Long division;
    private LocalDate since;

    /** Who may not enter pupils has no such page. */
    public void load() {
        getDivisions();
    }

    /** Enters him, then shows his file: his guardians come next. */
    public String add() {
        var id = pupils.add(new NewPupil(fields.identity(), ine, division, since));
        Said.after(Words.of(PeopleWords.BUNDLE).say("newPupil.added"));
        return "/schooling/directory/pupil?faces-redirect=true&pupil=" + id;
    }

    public List<StructureChoice> getDivisions() {
        if (divisions == null) {
            divisions = pupils.divisions();
        }
        return divisions;
    }

    public IdentityFields getFields() {
        return fields;
    }

    public String getIne() {
        return ine;
    }

    public void setIne(String ine) {
        this.ine = ine;
    }

    public Long getDivision() {
        return division;
    }

    public void setDivision(Long division) {
        this.division = division;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }
}
