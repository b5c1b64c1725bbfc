package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.schooling.assessment.AverageFormula.Place;
import fr.ent.persistence.schooling.assessment.AssessmentFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of classes that somebody computed already. They are found again only by the exact state that made them
 * (each assessment with its version and the number of saves of its marks, read from the base by the request), so that
 * nothing stale is ever found, on one node or on two. Thirty parents of one class then make the means of it once.
 */
@ApplicationScoped
public class FigureCache {

    private static final int MOST = 4_000;

    private final Map<List<State>, ClassFigures> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<State>, ClassFigures> eldest) {
            return size() > MOST;
        }
    };

    /** The figures of these assessments as they are now, when they are known. */
    public synchronized Optional<ClassFigures> find(Collection<AssessmentFact> assessments) {
        return Optional.ofNullable(known.get(stateOf(assessments)));
    }

    /** Remembers the figures of these assessments as they are now. */
    public synchronized void remember(Collection<AssessmentFact> assessments, ClassFigures figures) {
        known.put(stateOf(assessments), figures);
    }

    private static List<State> stateOf(Collection<AssessmentFact> assessments) {
        return assessments.stream()
                .map(fact -> new State(fact.id(), fact.version(), fact.revision(), Place.of(fact)))
                .toList();
    }

    private record State(long id, int version, int revision, Place place) {}
}
