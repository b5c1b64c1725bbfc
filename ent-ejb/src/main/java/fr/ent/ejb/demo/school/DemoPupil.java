package fr.ent.ejb.demo.school;

import java.time.LocalDate;

/**
 * A pupil of the demo.
 *
 * @param id ELEVE_ID
 * @param number ELENOET, null when the school gave none
 * @param ine national identifier of an impossible form, null for some
 * @param boarding CODE_REGIME
 * @param secondLanguage code of the subject, null in the first year
 * @param left last day in the school, null for who is there
 */
public record DemoPupil(
        String id,
        String number,
        String ine,
        Identity who,
        DemoDivision division,
        String boarding,
        String secondLanguage,
        boolean latin,
        DemoAddress home,
        LocalDate left) {

    /** True while the pupil is in the school. */
    public boolean present() {
        return left == null;
    }

    boolean studies(String subjectCode) {
        return subjectCode.equals(secondLanguage) || (latin && DemoSubject.LATIN.equals(subjectCode));
    }
}
