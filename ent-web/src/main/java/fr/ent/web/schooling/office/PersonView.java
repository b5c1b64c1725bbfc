package fr.ent.web.schooling.office;

import fr.ent.ejb.kernel.TriedTwice;
import fr.ent.ejb.schooling.directory.StructureChoice;
import fr.ent.ejb.schooling.office.PersonCard;
import fr.ent.ejb.schooling.office.PersonService;
import fr.ent.ejb.schooling.office.PupilEntryService;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** The card of one person: corrections, the division of a pupil, and what was changed by hand. */
@Named
@ViewScoped
public class PersonView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/schooling/office/person?faces-redirect=true&person=";

    @Inject
    transient PersonService people;

    @Inject
    transient PupilEntryService pupils;

    private String person;
    private PersonCard card;
    private IdentityFields fields;
    private ReachFields reach;
    private List<ChangeLine> changes;
    private transient List<StructureChoice> divisions;
    private Long division;
    private LocalDate from;

    /** Reads the card: a line of the journal. */
    public void load() {
        card = people.card(Asked.id(person));
        fields = IdentityFields.of(card.who());
        reach = ReachFields.of(card.reach());
        var words = ChangeWords.here();
        changes = card.changes().stream().map(words::line).toList();
    }

    /** Corrects what is wrong. */
    public String correct() {
        TriedTwice.call(() -> {
            people.correct(card.id(), card.version(), fields.identity(), reach.reach());
            return null;
        });
        return done("person.corrected");
    }

    /** From a day on the pupil is in another division. */
    public String move() {
        pupils.move(card.id(), division, from);
        return done("person.moved");
    }

    private String done(String key) {
        Said.after(Words.of(PeopleWords.BUNDLE).say(key));
        return AGAIN + card.id();
    }

    /** "Martin Léa". */
    public String getName() {
        return card.who().shown();
    }

    /** "Division actuelle : 4e B", empty when he is in none. */
    public String getPlace() {
        var divisions = String.join(", ", card.divisions());
        return divisions.isEmpty() ? "" : Words.of(PeopleWords.BUNDLE).say("person.place", divisions);
    }

    /** May the reader say into which division this pupil goes? */
    public boolean isMovable() {
        return card.pupil() && card.mayEnter();
    }

    public List<StructureChoice> getDivisions() {
        if (divisions == null) {
            divisions = pupils.divisions();
        }
        return divisions;
    }

    public List<ChangeLine> getChanges() {
        return changes;
    }

    public PersonCard getCard() {
        return card;
    }

    public IdentityFields getFields() {
        return fields;
    }

    public ReachFields getReach() {
        return reach;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public Long getDivision() {
        return division;
    }

    public void setDivision(Long division) {
        this.division = division;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
