package fr.ent.web.rights;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.rights.Answer;
import fr.ent.ejb.rights.Deed;
import fr.ent.ejb.rights.QuestionService;
import fr.ent.ejb.rights.RightsPolicy;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.rights.ReadObject;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Behind rights/question.xhtml: "as X, may I do Y on Z?", step by step in the address, without a script. */
@Named
@RequestScoped
public class QuestionView {

    @Inject
    QuestionService service;

    @Inject
    RightsPolicy policy;

    @Inject
    Caller caller;

    private final Map<String, String> asked = new TreeMap<>();
    private String person;
    private Deed deed;
    private List<ReadObject> people;
    private List<ReadObject> objects = List.of();
    private Answer answer;

    /** What the address says so far, and what there is to choose next. */
    public void load() {
        var someone = Asked.optional(get("person"));
        deed = get("deed").isEmpty() ? null : Asked.constant(Deed.class, get("deed"));
        people = service.people(Asked.constant(AccountKind.class, getKind()), get("who"));
        person = someone == null ? "" : service.person(someone);
        if (deed == null) {
            return;
        }
        var object = Asked.optional(get("object"));
        objects = switch (deed.target()) {
            case PUPIL -> service.pupils(get("what"));
            case ASSESSMENT -> assessments();
            case ASSIGNMENT -> assignments();
            case STRUCTURE, SCHOOL -> List.of();
        };
        if (someone != null && (object != null || deed.target() == Deed.Target.SCHOOL)) {
            answer = service.answer(someone, deed, object == null ? 0 : object);
        }
    }

    private List<ReadObject> assignments() {
        var structure = Asked.optional(get("structure"));
        return structure == null ? List.of() : service.assignments(structure);
    }

    private List<ReadObject> assessments() {
        var structure = Asked.optional(get("structure"));
        var words = Words.of("fr.ent.web.rights").written();
        return structure == null
                ? List.of()
                : service.assessments(structure).stream()
                        .map(one -> new ReadObject(one.id(), one.subject() + " – " + words.date(one.heldOn())))
                        .toList();
    }

    /** The kinds of people to look among. */
    public List<AccountKind> getKinds() {
        return service.kinds();
    }

    /** What may be asked about. */
    public List<Deed> getDeeds() {
        return service.deeds();
    }

    /** The divisions and groups to choose from. */
    public List<ReadObject> getStructures() {
        return service.structures();
    }

    /** May he go on to the journal of reads? */
    public boolean isJournal() {
        return policy.mayReadJournal();
    }

    public List<ReadObject> getPeople() {
        return people;
    }

    public List<ReadObject> getObjects() {
        return objects;
    }

    /** The chosen person; empty before. */
    public String getPerson() {
        return person;
    }

    /** His number as the address says it; empty before. */
    public String getPersonId() {
        return get("person");
    }

    /** The name of the chosen deed; empty before. */
    public String getDeedName() {
        return get("deed");
    }

    public Deed getDeed() {
        return deed;
    }

    public Answer getAnswer() {
        return answer;
    }

    /** Among whom is looked: the staff first. */
    public String getKind() {
        return get("kind").isEmpty() ? AccountKind.STAFF.name() : get("kind");
    }

    /** What the address says: kind, who, person, deed, what, structure, object. */
    public Map<String, String> getAsked() {
        return asked;
    }

    private String get(String name) {
        return Objects.toString(asked.get(name), "").strip();
    }
}
