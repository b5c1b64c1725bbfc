package fr.ent.web.rights;

import static java.util.stream.Collectors.joining;

import fr.ent.ejb.rights.RightsMatrix;
import fr.ent.ejb.rights.RightsMatrix.Change;
import fr.ent.ejb.rights.RightsMatrix.Version;
import fr.ent.ejb.rights.RightsMatrixService;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;

/** Behind rights/matrix.xhtml: what the texts leave to a school, and who decided what. It keeps nothing between requests. */
@Named
@RequestScoped
public class MatrixView {

    private static final String AGAIN = "/rights/matrix?faces-redirect=true";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    @Inject
    RightsMatrixService service;

    private RightsMatrix matrix;

    /** A version as the list shows it. */
    public record Row(int number, String at, String who, List<String> changes, String comeBack, boolean holds) {}

    /** Who may not decide has no such page. */
    public void load() {
        getMatrix();
    }

    public RightsMatrix getMatrix() {
        if (matrix == null) {
            matrix = service.matrix();
        }
        return matrix;
    }

    /** Makes a new version of what is ticked. */
    public String save() {
        var ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("cell", new String[0]);
        service.decide(shownNumber(), List.of(ticked));
        return AGAIN;
    }

    /** What an earlier version said holds again; 0 for the usual rights. */
    public String comeBack(int number) {
        service.comeBack(shownNumber(), number);
        return AGAIN;
    }

    /** "Chef d'établissement, Secrétariat": who always has the right. */
    public String names(Collection<String> roles) {
        var words = Words.of("fr.ent.web.access");
        return roles.stream().map(role -> words.say("Role." + role)).collect(joining(", "));
    }

    /** The versions, the latest first. */
    public List<Row> getRows() {
        return getMatrix().versions().stream().map(this::row).toList();
    }

    private Row row(Version version) {
        var words = Words.of("fr.ent.web.rights");
        return new Row(
                version.number(),
                MOMENT.format(version.at().atZone(getMatrix().zone())),
                version.who(),
                version.changes().stream().map(change -> said(change, words)).toList(),
                words.say("matrix.comeBack", version.number()),
                version.number() == getMatrix().number());
    }

    private String said(Change change, Words words) {
        return words.say("Right." + change.right()) + " – "
                + words.say(change.opened() ? "matrix.opened" : "matrix.closed") + " "
                + names(List.of(change.role()));
    }

    private static int shownNumber() {
        return (int) Asked.id(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("number"));
    }
}
