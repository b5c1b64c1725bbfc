package fr.ent.web.schooling.attendance.law;

import fr.ent.ejb.schooling.attendance.halfday.CountedHalfDay;
import fr.ent.ejb.schooling.attendance.law.FollowUpLine;
import fr.ent.ejb.schooling.attendance.law.FollowUpPaperService;
import fr.ent.ejb.schooling.attendance.law.FollowUpService;
import fr.ent.ejb.schooling.attendance.law.IndividualFile;
import fr.ent.persistence.schooling.attendance.law.EntryRow;
import fr.ent.persistence.schooling.attendance.law.FollowUpState;
import fr.ent.persistence.schooling.attendance.law.Step;
import fr.ent.persistence.schooling.directory.PupilName;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Download;
import fr.ent.web.kernel.Said;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Behind schooling/attendance/law/follow-up-file.xhtml: the individual file of a pupil, and the steps that are noted in it. */
@Named
@ViewScoped
public class FollowUpFileView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PDF = "application/pdf";

    @Inject
    transient FollowUpService service;

    @Inject
    transient FollowUpPaperService papers;

    private String pupil;
    private IndividualFile file;
    private String deed;
    private String settled;
    private LocalDate on;
    private String note;
    private String closing;

    /** Reads it. */
    public void load() {
        file = service.file(Asked.id(pupil));
        on = file.today();
    }

    /** Notes a step. */
    public String noteDeed() {
        var part = deed.split("\\.", 2);
        service.note(Asked.id(part[0]), Asked.constant(Step.class, part[part.length - 1]), on, note);
        return again("file.noted");
    }

    /** Closes a follow-up. */
    public String settle() {
        service.settle(Asked.id(settled), closing);
        return again("file.settled");
    }

    /** Sends the letters; the page stays where it is. */
    public void letters(long followUp) throws IOException {
        send("courriers-absences.pdf", papers.letters(file.pupil().id(), followUp));
    }

    /** Sends the referral; the page stays where it is. */
    public void referral(long followUp) throws IOException {
        send("saisine-dasen.pdf", papers.referral(file.pupil().id(), followUp));
    }

    private static void send(String name, byte[] paper) throws IOException {
        Download.send(FacesContext.getCurrentInstance(), PDF, name, paper);
    }

    private String again(String said) {
        Said.after(words().say(said));
        return "/schooling/attendance/law/follow-up-file?faces-redirect=true&pupil="
                + file.pupil().id();
    }

    /** "MARTIN Léa". */
    public String getName() {
        var who = file.pupil();
        var shown = who.usualName() == null ? who.familyName() : who.usualName();
        return new PupilName(who.id(), shown, who.firstName()).inList();
    }

    /** "12 demi-journées, dont 8 sans motif légitime ; 3 retards". */
    public String getSummary() {
        var count = file.count();
        return words().say(
                        "file.summary",
                        count.gross(),
                        count.withoutLegitimateReason(),
                        count.latenesses().size());
    }

    public String rule(FollowUpLine line) {
        return words().rule(line);
    }

    public String counted(FollowUpLine line) {
        return words().counted(line);
    }

    public String step(FollowUpLine line, Step each) {
        return words().step(line, each);
    }

    public String entry(FollowUpLine line, EntryRow entry) {
        return words().entry(line, entry);
    }

    /** "lundi 23 novembre 2026, matin : aucune explication". */
    public String halfDay(CountedHalfDay half) {
        var words = words();
        return words.say(
                "file.halfDay",
                words.day(half.day()),
                words.say("HalfDay." + half.half()),
                words.say("Standing." + half.standing()));
    }

    /** The steps that may be noted, of all follow-ups: to refer is for who decides. */
    public List<Choice> getDeeds() {
        return file.followUps().stream()
                .filter(this::open)
                .flatMap(line -> line.steps().stream()
                        .map(FollowUpLine.StepState::step)
                        .filter(each -> each != Step.REFERRAL || file.mayDecide())
                        .map(each -> new Choice(
                                line.row().id() + "." + each, words().step(line, each) + " · " + named(line))))
                .toList();
    }

    /** The follow-ups that may be closed. */
    public List<Choice> getOpenOnes() {
        return file.followUps().stream()
                .filter(line -> file.mayDecide() && line.row().state() == FollowUpState.OPEN)
                .map(line -> new Choice(String.valueOf(line.row().id()), named(line)))
                .toList();
    }

    private static String named(FollowUpLine line) {
        return words().say(
                        "file.named", words().rule(line), words().day(line.row().crossedOn()));
    }

    /** Something to choose, and what the form sends. */
    public record Choice(String value, String label) {}

    /** May letters be printed? Not once a correction closed it. */
    public boolean open(FollowUpLine line) {
        return line.row().state() != FollowUpState.BELOW;
    }

    private static LawWords words() {
        return new LawWords();
    }

    public IndividualFile getFile() {
        return file;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public String getDeed() {
        return deed;
    }

    public void setDeed(String deed) {
        this.deed = deed;
    }

    public String getSettled() {
        return settled;
    }

    public void setSettled(String settled) {
        this.settled = settled;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getClosing() {
        return closing;
    }

    public void setClosing(String closing) {
        this.closing = closing;
    }
}
