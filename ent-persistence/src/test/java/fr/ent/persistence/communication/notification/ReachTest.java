package fr.ent.persistence.communication.notification;

import static fr.ent.persistence.communication.notification.NoticeChannel.MAIL;
import static fr.ent.persistence.communication.notification.NoticeChannel.PAPER;
import static fr.ent.persistence.communication.notification.NoticeChannel.PORTAL;
import static fr.ent.persistence.communication.notification.NoticeChannel.SMS;
import static fr.ent.persistence.communication.notification.NoticeKind.ABSENCE;
import static fr.ent.persistence.communication.notification.NoticeKind.ABSENCE_CORRECTED;
import static fr.ent.persistence.communication.notification.NoticeKind.NEW_MARKS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final String AT = "zoe@courriel.invalid";
    private static final String NUMBER = "+33612345678";

    @Test
    void an_absence_goes_the_chosen_way_then_every_other_that_leads_to_him() {
        assertThat(reach(AT, NUMBER, true, null).ladder(ABSENCE)).containsExactly(MAIL, SMS);
        assertThat(reach(AT, NUMBER, true, SMS).ladder(ABSENCE)).containsExactly(SMS, MAIL);
        assertThat(reach(AT, NUMBER, true, PORTAL).ladder(ABSENCE)).containsExactly(PORTAL, MAIL, SMS);
        assertThat(reach(AT, NUMBER, true, PAPER).ladder(ABSENCE)).containsExactly(PAPER, MAIL, SMS);
        assertThat(reach(AT, NUMBER, false, SMS).ladder(ABSENCE_CORRECTED)).containsExactly(SMS, MAIL);
    }

    @Test
    void no_short_message_without_consent_or_number_and_paper_when_nothing_leads_there() {
        assertThat(reach(AT, NUMBER, false, null).ladder(ABSENCE)).containsExactly(MAIL);
        assertThat(reach(AT, null, true, SMS).ladder(ABSENCE)).containsExactly(MAIL);
        assertThat(reach(" ", NUMBER, false, null).ladder(ABSENCE)).containsExactly(PAPER);
        assertThat(reach(null, NUMBER, true, SMS).withoutSms().ladder(ABSENCE)).containsExactly(PAPER);
    }

    @Test
    void new_marks_go_one_way_and_never_on_paper_nor_by_a_short_message_unless_chosen() {
        assertThat(reach(AT, NUMBER, true, null).ladder(NEW_MARKS)).containsExactly(MAIL);
        assertThat(reach(null, NUMBER, true, null).ladder(NEW_MARKS)).isEmpty();
        assertThat(reach(null, NUMBER, true, null).first(NEW_MARKS))
                .as("it will say so")
                .isEqualTo(MAIL);
        var chosen = new Reach(1, AT, NUMBER, false, Map.of(NEW_MARKS, SMS));
        assertThat(chosen.ladder(NEW_MARKS)).containsExactly(SMS);
        assertThat(chosen.ladder(ABSENCE)).as("chosen for marks alone").containsExactly(MAIL);
        assertThat(new Reach(1, AT, NUMBER, true, Map.of(NEW_MARKS, PORTAL)).ladder(NEW_MARKS))
                .containsExactly(PORTAL);
    }

    private static Reach reach(String mail, String mobile, boolean accepts, NoticeChannel chosen) {
        return new Reach(1, mail, mobile, accepts, chosen == null ? Map.of() : Map.of(ABSENCE, chosen));
    }
}
