package fr.ent.web.schooling.directory;

import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.PupilAccess;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The plain links by which a family goes from child to child, and from page to page of one child. */
@Named
@RequestScoped
public class FamilyNavView {

    private static final String HOME = "/portal/family-home";
    private static final String MARKS = "/schooling/assessment/pupil-marks";
    private static final String CARDS = "/schooling/report/card/pupil-cards";
    private static final String ABSENCES = "/schooling/attendance/pupil-absences";

    private static final String READERS = "/rights/file-readers";
    private static final String OBJECTION = "/schooling/directory/objection";

    @Inject
    PupilAccess access;

    private String shown;

    /** The child whose page is on the screen, from the address; on the home the only one there is, null with several. */
    public FamilyPupil getPupil() {
        var asked = asked();
        if (asked.isEmpty() && access.pupils().size() == 1) {
            return access.pupils().get(0);
        }
        return access.pupils().stream()
                .filter(pupil -> String.valueOf(pupil.id()).equals(asked))
                .findFirst()
                .orElse(null);
    }

    /** Everybody to choose from; empty when there is no choice. */
    public List<FamilyPupil> getPupils() {
        var pupils = access.pupils();
        return pupils.size() > 1 ? pupils : List.of();
    }

    /** Is this the child on the screen? */
    public boolean current(FamilyPupil pupil) {
        return String.valueOf(pupil.id()).equals(asked());
    }

    /** Is this the page on the screen? */
    public boolean at(String page) {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId().equals(page + ".xhtml");
    }

    /** Where the link of another child leads: to the same page when it may be read of him, else to the other one. */
    public String sameFor(FamilyPupil pupil) {
        if (at(READERS)) {
            return READERS;
        }
        var marks = at(CARDS) ? CARDS : MARKS;
        if (!at(ABSENCES)) {
            return pupil.rights().marks() || pupil.rights().isRefused() ? marks : ABSENCES;
        }
        return pupil.rights().dailyLife() ? ABSENCES : MARKS;
    }

    public String getHome() {
        return HOME;
    }

    public String getMarks() {
        return MARKS;
    }

    public String getCards() {
        return CARDS;
    }

    public String getAbsences() {
        return ABSENCES;
    }

    public String getReaders() {
        return READERS;
    }

    public String getObjection() {
        return OBJECTION;
    }

    private String asked() {
        if (shown == null) {
            var asked = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .get("pupil");
            shown = asked == null ? "" : asked;
        }
        return shown;
    }
}
