package fr.ent.web.schooling.office;

import fr.ent.ejb.schooling.office.Departure;
import fr.ent.ejb.schooling.office.DepartureService;
import fr.ent.ejb.schooling.office.LeaveReason;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/** The last day of a pupil in the school, said by hand, and taken back. */
@Named
@ViewScoped
public class DepartureView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DepartureService departures;

    private String pupil;
    private Departure departure;
    private LocalDate lastDay;
    private LeaveReason reason;

    /** Reads whom the page is about. */
    public void load() {
        departure = departures.departure(Asked.id(pupil));
        lastDay = departure.until();
    }

    /** He leaves. */
    public String leave() {
        departures.leave(Asked.id(pupil), lastDay, reason);
        return done("departure.left");
    }

    /** He stays, or comes back. */
    public String reopen() {
        departures.reopen(Asked.id(pupil));
        return done("departure.reopened");
    }

    /** "Départ de Martin Léa". */
    public String getTitle() {
        return Words.of(PeopleWords.BUNDLE).say("departure.of", departure.pupil());
    }

    /** "Élève de l’établissement du 1 septembre 2026 au 12 mars 2027", or since a day. */
    public String getDays() {
        var words = Words.of(PeopleWords.BUNDLE);
        var since = words.written().date(departure.since());
        return departure.until() == null
                ? words.say("departure.since", since)
                : words.say("departure.days", since, words.written().date(departure.until()));
    }

    public LeaveReason[] getReasons() {
        return LeaveReason.values();
    }

    private String done(String key) {
        Said.after(Words.of(PeopleWords.BUNDLE).say(key));
        return "/schooling/directory/pupil?faces-redirect=true&pupil=" + Asked.id(pupil);
    }

    public Departure getDeparture() {
        return departure;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public LeaveReason getReason() {
        return reason;
    }

    public void setReason(LeaveReason reason) {
        this.reason = reason;
    }
}
