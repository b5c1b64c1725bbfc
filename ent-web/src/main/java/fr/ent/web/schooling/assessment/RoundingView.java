package fr.ent.web.schooling.assessment;

import fr.ent.ejb.schooling.assessment.LevelRounding;
import fr.ent.ejb.schooling.assessment.RoundingService;
import fr.ent.persistence.schooling.directory.Rounding;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Behind schooling/assessment/rounding.xhtml: how the averages of each level are rounded. */
@Named
@ViewScoped
public class RoundingView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RoundingService service;

    private List<LevelRounding> levels;
    private final Map<Long, Rounding> chosen = new HashMap<>();

    /** Reads them as they stand. */
    public void load() {
        levels = service.levels();
        levels.forEach(level -> chosen.put(level.levelId(), level.rounding()));
    }

    /** Keeps them and shows them again. */
    public String save() {
        service.round(levels.stream()
                .map(level -> new LevelRounding(
                        level.levelId(), level.code(), level.label(), chosen.get(level.levelId()), level.version()))
                .toList());
        Said.after(Words.of("fr.ent.web.schooling.averages").say("rounding.saved"));
        return "/schooling/assessment/rounding?faces-redirect=true";
    }

    public List<LevelRounding> getLevels() {
        return levels;
    }

    /** By level. */
    public Map<Long, Rounding> getChosen() {
        return chosen;
    }

    public Rounding[] getChoices() {
        return Rounding.values();
    }
}
