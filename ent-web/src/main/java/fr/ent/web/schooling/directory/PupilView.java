package fr.ent.web.schooling.directory;

import fr.ent.ejb.schooling.directory.JudgmentService;
import fr.ent.ejb.schooling.directory.JudgmentTerms;
import fr.ent.ejb.schooling.directory.PupilFile;
import fr.ent.ejb.schooling.directory.PupilFile.Days;
import fr.ent.ejb.schooling.directory.PupilFile.Guardian;
import fr.ent.ejb.schooling.directory.PupilFileService;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import fr.ent.persistence.schooling.directory.PupilStructure;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Words;
import fr.ent.web.kernel.Written;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The file of a pupil as the staff reads it, and the form by which what a judge decided is entered. */
@Named
@ViewScoped
public class PupilView implements Serializable {

    private static final long serialVersionUID = 1L;
    static final String AGAIN = "/schooling/directory/pupil?faces-redirect=true&includeViewParams=true";
    private static final Set<String> KINSHIPS =
            Set.of("10", "20", "37", "38", "39", "41", "42", "50", "51", "70", "90");

    @Inject
    transient PupilFileService service;

    @Inject
    transient JudgmentService judgments;

    private String pupil;
    private PupilFile file;
    private Long link;
    private LocalDate since;
    private LocalDate until;
    private String ground;
    private JudgmentKind kind = JudgmentKind.INFORMATION_REMOVED;

    /** Reads the file: a line of the journal. */
    public void load() {
        file = service.file(id());
    }

    /** Enters a decision. */
    public String restrict() {
        judgments.add(id(), link, new JudgmentTerms(kind, since, until, ground));
        return AGAIN;
    }

    /** "MARTIN Léa". */
    public String getName() {
        var who = file.who();
        var shown = who.usualName() == null ? who.familyName() : who.usualName();
        return (shown.toUpperCase(Locale.FRENCH) + " " + who.firstName()).strip();
    }

    /** "12 mars 2014", empty when unknown. */
    public String getBirthDate() {
        var date = file.who().birthDate();
        return date == null ? "" : words().written().date(date);
    }

    /** "depuis le 1 septembre 2026", or from one day to another. */
    public String getEnrolled() {
        return between(file.who().since(), file.who().until());
    }

    /** "06 39 98 00 29". */
    public String phone(String number) {
        return Written.phone(number);
    }

    /** The days in a division or a group. */
    public String days(PupilStructure structure) {
        return between(structure.since(), structure.until());
    }

    /** The days of a link or of a decision. */
    public String days(Days days) {
        return days.until() == null
                ? words().say("pupil.since", words().written().date(days.since()))
                : between(days.since(), days.until());
    }

    /** "Mère", or that the link is not said. */
    public String kinship(Guardian guardian) {
        return words().say("kinship."
                + (KINSHIPS.contains(String.valueOf(guardian.kinship())) ? guardian.kinship() : "other"));
    }

    /** "Héberge l’élève, paie les frais". */
    public List<String> duties(Guardian guardian) {
        var duties = guardian.duties();
        return Stream.of(
                        duties.houses() ? "pupil.houses" : "",
                        duties.pays() ? "pupil.pays" : "",
                        duties.priority() ? "pupil.priority" : "")
                .filter(key -> !key.isEmpty())
                .map(words()::say)
                .toList();
    }

    /** Is the access of this adult closed today? */
    public boolean closed(Guardian guardian) {
        return judged(guardian, JudgmentKind.INFORMATION_REMOVED);
    }

    /** Did a judge decide that about this adult, for today? */
    public boolean judged(Guardian guardian, JudgmentKind decided) {
        return guardian.restrictions().stream()
                .anyMatch(known -> known.kind() == decided && known.days().current());
    }

    /** All that a judge may decide. */
    public JudgmentKind[] getKinds() {
        return JudgmentKind.values();
    }

    /** Whom a decision may concern: links that hold today and are not the pupil's own. */
    public List<Guardian> getRestrictable() {
        return file.guardians().stream()
                .filter(guardian -> guardian.days().current() && !"70".equals(guardian.kinship()))
                .toList();
    }

    private long id() {
        return Asked.id(pupil);
    }

    private static String between(LocalDate first, LocalDate last) {
        return last.getYear() > first.getYear() + 1
                ? words().say("pupil.since", words().written().date(first))
                : words().say(
                                "pupil.days",
                                words().written().date(first),
                                words().written().date(last));
    }

    private static Words words() {
        return Words.of("fr.ent.web.schooling.directory");
    }

    public PupilFile getFile() {
        return file;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public Long getLink() {
        return link;
    }

    public void setLink(Long link) {
        this.link = link;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }

    public JudgmentKind getKind() {
        return kind;
    }

    public void setKind(JudgmentKind kind) {
        this.kind = kind;
    }
}
