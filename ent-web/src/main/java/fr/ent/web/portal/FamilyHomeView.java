package fr.ent.web.portal;

import fr.ent.ejb.portal.FamilyHome;
import fr.ent.ejb.portal.FamilyService;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What is new for each child, on one screen; four children at most on one page. */
@Named
@RequestScoped
public class FamilyHomeView {

    private static final int MOST_CHILDREN = 4;
    private static final int MOST_ABSENCES = 3;

    @Inject
    FamilyService family;

    private String page;
    private FamilyHome home;
    private List<ChildBox> boxes = List.of();

    /** Reads everything at once. */
    public void load() {
        home = family.home();
        boxes = home.children().stream()
                .skip((long) (getPage() - 1) * MOST_CHILDREN)
                .limit(MOST_CHILDREN)
                .map(news -> ChildBox.of(news, MOST_ABSENCES))
                .toList();
    }

    /** "lundi 23 novembre", where the first child goes to school. */
    public String getToday() {
        var words = Words.of("fr.ent.web.portal");
        return home.children().stream()
                .findFirst()
                .map(news -> words.written().longDay(news.today()))
                .orElse("");
    }

    public List<ChildBox> getBoxes() {
        return boxes;
    }

    /** Whom somebody who may read nothing can ask. */
    public List<String> getSchools() {
        return home.schools();
    }

    /** Is there a page after this one? */
    public boolean isMore() {
        return home.children().size() > getPage() * MOST_CHILDREN;
    }

    public int getPage() {
        return Asked.page(page);
    }

    /** As the address says it. */
    public String getShownPage() {
        return page;
    }

    public void setShownPage(String page) {
        this.page = page;
    }
}
