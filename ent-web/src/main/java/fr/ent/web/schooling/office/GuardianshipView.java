package fr.ent.web.schooling.office;

import fr.ent.ejb.schooling.office.GuardianEntryService;
import fr.ent.ejb.schooling.office.PeopleLine;
import fr.ent.ejb.schooling.office.PeopleSearch;
import fr.ent.ejb.schooling.office.PeopleService;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.schooling.office.PeopleKind;
import fr.ent.persistence.schooling.office.PeopleSort;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The link of an adult with a pupil: a new adult, one whom the school knows, or a link to be said anew. */
@Named
@ViewScoped
public class GuardianshipView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FOUND = 20;

    @Inject
    transient GuardianEntryService links;

    @Inject
    transient PeopleService people;

    private String pupil;
    private String link;
    private String person;
    private String text;
    private String pupilName;
    private String adultName;
    private List<PeopleLine> found = List.of();
    private final IdentityFields fields = new IdentityFields();
    private final ReachFields reach = new ReachFields();
    private LinkFields terms = new LinkFields();

    /** Reads whom the page is about. */
    public void load() {
        var id = Asked.id(pupil);
        pupilName = links.pupilNamed(id).shown();
        if (link != null) {
            terms = LinkFields.of(links.terms(id, Asked.id(link)));
            adultName = links.adultOf(id, Asked.id(link)).shown();
        } else if (person != null) {
            adultName = links.adultNamed(Asked.id(person)).shown();
        } else if (text != null && !text.isBlank()) {
            found = people.page(new PeopleSearch(PeopleKind.GUARDIANS, 0, text, PeopleSort.NAME), new Slice(0, FOUND));
        }
    }

    /** Keeps what the form says. */
    public String save() {
        var id = Asked.id(pupil);
        if (link != null) {
            links.change(id, Asked.id(link), terms.terms());
        } else if (person != null) {
            links.link(id, Asked.id(person), terms.terms());
        } else {
            links.add(id, fields.identity(), reach.reach(), terms.terms());
        }
        Said.after(Words.of(PeopleWords.BUNDLE).say("guardianship.saved"));
        return "/schooling/directory/pupil?faces-redirect=true&pupil=" + id;
    }

    /** "Responsable pour Martin Léa". */
    public String getTitle() {
        return Words.of(PeopleWords.BUNDLE).say("guardianship.of", pupilName);
    }

    /** Is it about an adult who has to be entered? */
    public boolean isNewcomer() {
        return link == null && person == null;
    }

    /** "Dupont Marc", null for a newcomer. */
    public String getAdultName() {
        return adultName;
    }

    public List<PeopleLine> getFound() {
        return found;
    }

    public IdentityFields getFields() {
        return fields;
    }

    public ReachFields getReach() {
        return reach;
    }

    public LinkFields getTerms() {
        return terms;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
