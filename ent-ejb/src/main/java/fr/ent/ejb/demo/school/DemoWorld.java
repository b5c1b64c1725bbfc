package fr.ent.ejb.demo.school;

import java.util.List;
import java.util.Map;

/**
 * The two schools of the demo.
 *
 * @param cast the ministry's identifier of everybody worth a look: ELEVE_ID, PERSONNE_ID or INDIVIDU ID as fits the case
 */
public record DemoWorld(DemoYear year, DemoSchool main, DemoSchool second, Map<DemoCase, String> cast) {

    public List<DemoSchool> schools() {
        return List.of(main, second);
    }

    /** The ministry's identifier of that case. */
    public String id(DemoCase which) {
        return cast.get(which);
    }
}
