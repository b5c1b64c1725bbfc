package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.DeskService;
import fr.ent.ejb.schooling.attendance.FoundPupil;
import fr.ent.ejb.schooling.directory.PupilFilePolicy;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** Behind schooling/attendance/find.xhtml: a pupil by the first letters of his names, as a form and under the script of the desk. */
@Named
@RequestScoped
public class FindView {

    @Inject
    DeskService desk;

    @Inject
    PupilFilePolicy files;

    private String typed;
    private List<Found> found;

    /** Nothing is found before something was asked. */
    public void load() {
        var words = Words.of("fr.ent.web.schooling.attendance");
        found = desk.find(typed).stream().map(pupil -> found(pupil, words)).toList();
    }

    private static Found found(FoundPupil pupil, Words words) {
        var today = pupil.today().stream()
                .map(said -> words.say("Attendance." + said.seen().attendance()) + " " + Hours.of(said.start()))
                .collect(Collectors.joining(", "));
        return new Found(pupil.pupilId(), pupil.pupil(), pupil.division(), today);
    }

    /** Was enough typed for an answer? */
    public boolean isAsked() {
        return typed != null && !typed.isBlank();
    }

    /** May he open the files of pupils? Else names are no links. */
    public boolean isOpening() {
        return files.mayRead();
    }

    public List<Found> getFound() {
        return found;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    /**
     * One line.
     *
     * @param today "Absent 08:00, Retard 09:00"; empty when no call said anything
     */
    public record Found(long id, String name, String division, String today) {}
}
