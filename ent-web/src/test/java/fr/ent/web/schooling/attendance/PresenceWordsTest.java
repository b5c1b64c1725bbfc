package fr.ent.web.schooling.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.attendance.PresenceCheck;
import fr.ent.ejb.schooling.attendance.halfday.CountedLesson;
import fr.ent.ejb.schooling.attendance.halfday.Standing;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** What is said by its name alone has a sentence: a record that was cancelled once had none. */
class PresenceWordsTest {

    private final ResourceBundle words = ResourceBundle.getBundle("fr.ent.web.schooling.presence", Locale.FRENCH);

    @Test
    void every_kind_state_standing_and_cause_has_its_word() {
        said("AbsenceKind.", AbsenceKind.values());
        said("AbsenceState.", AbsenceState.values());
        said("Standing.", Standing.values());
        said("Why.", CountedLesson.Why.values());
        said("presenceChecks.", PresenceCheck.Kind.values());
    }

    private void said(String prefix, Enum<?>[] all) {
        assertThat(Arrays.stream(all).map(one -> prefix + one.name())).allMatch(words::containsKey);
    }
}
