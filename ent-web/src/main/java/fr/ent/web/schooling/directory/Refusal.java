package fr.ent.web.schooling.directory;

import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.web.kernel.Words;
import java.time.LocalDate;

/** What an adult is told of a pupil of age who objects to his being informed. */
public final class Refusal {

    private Refusal() {}

    /** One sentence with the day and the first name; empty when the pupil does not object. */
    public static String of(FamilyPupil pupil) {
        if (!pupil.rights().isRefused()) {
            return "";
        }
        var words = Words.of("fr.ent.web.schooling.directory");
        return words.say("objection.told", words.written().date(dayOf(pupil)), pupil.callName());
    }

    /** The day, in the school, on which the pupil objected. */
    static LocalDate dayOf(FamilyPupil pupil) {
        return LocalDate.ofInstant(pupil.rights().objectedAt(), pupil.school().zone());
    }
}
