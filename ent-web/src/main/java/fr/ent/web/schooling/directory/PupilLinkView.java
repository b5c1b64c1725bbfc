package fr.ent.web.schooling.directory;

import fr.ent.ejb.schooling.directory.PupilFile.Guardian;
import fr.ent.ejb.schooling.directory.PupilFileService;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.web.kernel.Asked;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The form of a pupil's file by which the school says what a link is that ONDE leaves open. */
@Named
@RequestScoped
public class PupilLinkView {

    @Inject
    PupilFileService service;

    @Inject
    PupilView page;

    private Long link;
    private GuardianshipLevel level;

    /** Keeps the level; from now on the adult reads what it lets him read. */
    public String verify() {
        service.verify(Asked.id(page.getPupil()), link, level);
        return PupilView.AGAIN;
    }

    /** Links that hold today and of which the level is not known. */
    public List<Guardian> getOpen() {
        return page.getFile().guardians().stream()
                .filter(guardian -> guardian.days().current() && guardian.level() == GuardianshipLevel.TO_VERIFY)
                .toList();
    }

    /** What a link may be. */
    public List<GuardianshipLevel> getLevels() {
        return List.of(GuardianshipLevel.LEGAL, GuardianshipLevel.IN_CHARGE, GuardianshipLevel.CONTACT);
    }

    public Long getLink() {
        return link;
    }

    public void setLink(Long link) {
        this.link = link;
    }

    public GuardianshipLevel getLevel() {
        return level;
    }

    public void setLevel(GuardianshipLevel level) {
        this.level = level;
    }
}
