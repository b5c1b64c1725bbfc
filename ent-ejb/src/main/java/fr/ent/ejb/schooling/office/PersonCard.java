package fr.ent.ejb.schooling.office;

import fr.ent.persistence.schooling.office.OfficeChangeRow;
import java.io.Serializable;
import java.util.List;

/**
 * Somebody of the school as the office sees him.
 *
 * @param version of what was read, for the correction
 * @param pupil is he a pupil of the school?
 * @param divisions in which he is today
 * @param mayEnter may the reader move a pupil and tie adults to him?
 * @param mayCorrect may he correct this person?
 */
public record PersonCard(
        long id,
        int version,
        Identity who,
        Reach reach,
        boolean pupil,
        List<String> divisions,
        List<OfficeChangeRow> changes,
        boolean mayEnter,
        boolean mayCorrect)
        implements Serializable {}
