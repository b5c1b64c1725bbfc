package fr.ent.ejb.demo.life;

import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An assessment that the demo will enter, with its marks.
 *
 * @param structure code of the division or group
 * @param subject code of the subject
 * @param teacher key of STS of who enters it
 * @param publishedAt local time of the school from which families read it; null when it is kept for later
 */
record PlannedAssessment(
        String structure,
        String subject,
        String teacher,
        Announcement announcement,
        LocalDateTime publishedAt,
        List<PlannedMark> marks) {

    /** What the teacher says of it. */
    record Announcement(String title, LocalDate heldOn, AssessmentTerms terms) {}

    /**
     * @param pupil ELEVE_ID
     * @param typed as a teacher types it in the grid
     * @param remark empty for most
     */
    record PlannedMark(String pupil, String typed, String remark) {}
}
