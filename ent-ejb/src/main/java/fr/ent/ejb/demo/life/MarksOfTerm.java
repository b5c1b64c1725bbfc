package fr.ent.ejb.demo.life;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.demo.people.Acting;
import fr.ent.ejb.demo.people.DemoKeyService;
import fr.ent.ejb.schooling.assessment.AssessmentForm;
import fr.ent.ejb.schooling.assessment.AssessmentService;
import fr.ent.ejb.schooling.assessment.CellEntry;
import fr.ent.ejb.schooling.assessment.MarkGridService;
import fr.ent.ejb.schooling.assessment.Weighing;
import fr.ent.persistence.schooling.assessment.AnnouncedAssessment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The teachers of a demo school announce their assessments and give their marks, each his own. */
@ApplicationScoped
public class MarksOfTerm {

    @Inject
    Acting acting;

    @Inject
    DemoKeyService rows;

    @Inject
    AssessmentService assessments;

    @Inject
    MarkGridService grids;

    /**
     * Enters what is planned and not there yet.
     *
     * @param admin the account that reads what is there
     * @param progress told how many assessments are done, and of how many
     * @throws IllegalStateException when a rule refuses a mark: the plan is then wrong
     */
    public void enter(Scene scene, String admin, BiConsumer<Integer, Integer> progress) {
        var planned = new AssessmentPlanner(scene.school(), scene.year()).assessments();
        var there = acting.as(admin, scene.uai(), rows::assessments).stream()
                .collect(toMap(one -> one.assignmentId() + one.title(), one -> one));
        var roles = new HashMap<String, Set<String>>();
        for (int i = 0; i < planned.size(); i++) {
            var one = planned.get(i);
            var login = scene.loginOf(one.teacher());
            long assignment = scene.rowOf(one.structure(), one.subject());
            var known = there.get(assignment + one.announcement().title());
            if (known == null || known.revision() == 0) {
                var allowed = roles.computeIfAbsent(login, acting::roles);
                acting.as(login, allowed, scene.uai(), () -> enter(one, assignment, known, scene));
            }
            progress.accept(i + 1, planned.size());
        }
    }

    private int enter(PlannedAssessment planned, long assignment, AnnouncedAssessment known, Scene scene) {
        long id = known == null ? assessments.create(form(planned, assignment)) : known.id();
        Map<Long, CellEntry> cells = planned.marks().stream()
                .collect(toMap(
                        mark -> scene.person(mark.pupil()), mark -> new CellEntry(0, mark.typed(), mark.remark())));
        var saved = grids.save(id, cells);
        if (!saved.refused().isEmpty() || !saved.conflicts().isEmpty()) {
            throw new IllegalStateException("marks refused: " + saved.refused() + saved.conflicts());
        }
        return saved.kept().size();
    }

    private static AssessmentForm form(PlannedAssessment planned, long assignment) {
        var announced = planned.announcement();
        var terms = announced.terms();
        return new AssessmentForm(
                assignment,
                announced.title(),
                announced.heldOn(),
                new Weighing(terms.scale(), terms.weight(), terms.isRescaled(), terms.isFormative()),
                planned.publishedAt(),
                null,
                0);
    }
}
