package fr.ent.ejb.demo.life;

import fr.ent.ejb.demo.life.PlannedAssessment.PlannedMark;
import fr.ent.ejb.demo.school.DemoPupil;
import fr.ent.ejb.demo.school.Lines;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/** Invents marks: each pupil has a level of his own in each subject, and a few marks are no number. */
final class MarkPlanner {

    private static final List<String> REMARKS = Lines.of("remarks.txt");
    private static final int ABSENT = 22;
    private static final int NOT_HANDED_IN = ABSENT + 8;
    private static final int DISPENSED = NOT_HANDED_IN + 4;
    private static final int NOT_MARKED = DISPENSED + 3;
    private static final int ABSENT_ZERO = NOT_MARKED + 2;
    private static final int NOT_HANDED_IN_ZERO = ABSENT_ZERO + 3;
    private static final int BLANK = NOT_HANDED_IN_ZERO + 5;
    private static final int WITH_REMARK_PERCENT = 4;

    private final SplittableRandom random;

    MarkPlanner(SplittableRandom random) {
        this.random = random;
    }

    PlannedMark mark(DemoPupil pupil, String subject, int scale) {
        var remark = random.nextInt(100) < WITH_REMARK_PERCENT ? REMARKS.get(random.nextInt(REMARKS.size())) : "";
        return new PlannedMark(pupil.id(), typed(pupil, subject, scale), remark);
    }

    private String typed(DemoPupil pupil, String subject, int scale) {
        int draw = random.nextInt(1000);
        if (draw >= BLANK) {
            return points(pupil, subject, scale);
        }
        if (draw < ABSENT) {
            return "A";
        }
        if (draw < NOT_HANDED_IN) {
            return "R";
        }
        if (draw < DISPENSED) {
            return "D";
        }
        return rarer(draw);
    }

    private static String rarer(int draw) {
        if (draw < NOT_MARKED) {
            return "N";
        }
        if (draw < ABSENT_ZERO) {
            return "A0";
        }
        return draw < NOT_HANDED_IN_ZERO ? "R0" : "";
    }

    /** A teacher's steps: quarters of a point on small scales, halves on twenty, whole points above. */
    private String points(DemoPupil pupil, String subject, int scale) {
        double level =
                0.35 + 0.55 * new SplittableRandom(pupil.id().hashCode() * 31L + subject.hashCode()).nextDouble();
        double drawn = level + 0.13 * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
        int steps = scale > 20 ? 1 : scale == 20 ? 2 : 4;
        long rounded = Math.round(Math.max(0, Math.min(1, drawn)) * scale * steps);
        return new BigDecimal(rounded)
                .divide(BigDecimal.valueOf(steps))
                .toPlainString()
                .replace('.', ',');
    }
}
