package fr.ent.web.schooling.directory;

import fr.ent.ejb.schooling.directory.UnverifiedLinkService;
import fr.ent.persistence.schooling.directory.UnverifiedPupil;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The pupils with links that ONDE leaves open, page by page. */
@Named
@RequestScoped
public class UnverifiedView {

    private static final int PAGE = 50;

    @Inject
    UnverifiedLinkService service;

    private List<UnverifiedPupil> pupils;
    private int first;

    /** One more than shown is asked for, to know whether there are others. */
    public List<UnverifiedPupil> getPupils() {
        if (pupils == null) {
            pupils = service.pupils(first, PAGE + 1);
        }
        return pupils.subList(0, Math.min(PAGE, pupils.size()));
    }

    /** What is left to do, in one sentence. */
    public String getLeft() {
        return Words.of("fr.ent.web.schooling.directory").say("unverified.left", service.count());
    }

    public boolean isMore() {
        return getPupils().size() == PAGE && pupils.size() > PAGE;
    }

    public int getBefore() {
        return Math.max(0, first - PAGE);
    }

    public int getAfter() {
        return first + PAGE;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(0, first);
    }
}
