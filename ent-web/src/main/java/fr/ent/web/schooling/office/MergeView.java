package fr.ent.web.schooling.office;

import fr.ent.ejb.kernel.TriedTwice;
import fr.ent.ejb.schooling.office.Identity;
import fr.ent.ejb.schooling.office.MergePart;
import fr.ent.ejb.schooling.office.MergeService;
import fr.ent.ejb.schooling.office.MergeSide;
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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Two cards of one person side by side: whom to compare with, and who stays. */
@Named
@ViewScoped
public class MergeView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FOUND = 10;

    @Inject
    transient MergeService merges;

    @Inject
    transient PeopleService people;

    private String one;
    private String other;
    private String text;
    private String name;
    private List<Side> sides = List.of();
    private List<Candidate> candidates = List.of();

    /**
     * One of the two, in words.
     *
     * @param birthDate empty when unknown
     * @param account empty without one
     * @param rows "Responsabilités : 2", one line each
     * @param obstacle why he cannot stay while the other goes, empty when he can
     */
    public record Side(
            long id, String name, String birthDate, String reach, String account, List<String> rows, String obstacle)
            implements Serializable {}

    /** Somebody who might be the same. */
    public record Candidate(long id, String name, String birthDate, String ties) implements Serializable {}

    /** Reads one or both. */
    public void load() {
        var id = Asked.id(one);
        var who = merges.named(id);
        name = who.shown();
        if (other == null || other.isBlank()) {
            look(id, who);
        } else {
            sides = merges.compare(id, Asked.id(other)).stream()
                    .map(MergeView::side)
                    .toList();
        }
    }

    private void look(long id, Identity who) {
        text = text == null ? who.shown() : text;
        var words = PeopleWords.here();
        candidates = Arrays.stream(PeopleKind.values())
                .flatMap(kind ->
                        people.page(new PeopleSearch(kind, 0, text, PeopleSort.NAME), new Slice(0, FOUND)).stream())
                .filter(line -> line.id() != id)
                .map(line -> candidate(line, words))
                .distinct()
                .toList();
    }

    private static Candidate candidate(PeopleLine line, PeopleWords words) {
        return new Candidate(
                line.id(),
                (line.familyName() + " " + line.firstName()).strip(),
                line.birthDate() == null ? "" : words.date(line.birthDate()),
                line.ties().stream().map(words::tie).collect(Collectors.joining(", ")));
    }

    private static Side side(MergeSide side) {
        var words = Words.of(PeopleWords.BUNDLE);
        var rules = Words.of("fr.ent.web.rules");
        var born = side.who().birthDate();
        var account = side.login() == null
                ? ""
                : words.say(side.used() ? "merge.accountUsed" : "merge.accountWaiting", side.login());
        return new Side(
                side.id(),
                side.who().shown(),
                born == null ? "" : words.written().date(born),
                side.reach(),
                account,
                Arrays.stream(MergePart.values())
                        .filter(side.rows()::containsKey)
                        .map(part -> words.say(
                                "merge.row",
                                words.say("MergePart." + part),
                                side.rows().get(part)))
                        .toList(),
                side.obstacle() == null ? "" : rules.say(side.obstacle()));
    }

    /** That one stays; the other becomes one with him. */
    public String keep(long id) {
        var gone = sides.stream().filter(side -> side.id() != id).findFirst().orElseThrow();
        TriedTwice.call(() -> merges.merge(id, gone.id()));
        Said.after(Words.of(PeopleWords.BUNDLE).say("merge.done"));
        return "/schooling/office/merges?faces-redirect=true";
    }

    public List<Side> getSides() {
        return sides;
    }

    public List<Candidate> getCandidates() {
        return candidates;
    }

    /** Is somebody still to be chosen? */
    public boolean isChoosing() {
        return sides.isEmpty();
    }

    /** The name of the first. */
    public String getName() {
        return name;
    }

    public String getOne() {
        return one;
    }

    public void setOne(String one) {
        this.one = one;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
