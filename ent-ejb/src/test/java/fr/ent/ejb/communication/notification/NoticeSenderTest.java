package fr.ent.ejb.communication.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.communication.notification.LetterRow;
import fr.ent.persistence.communication.notification.NoticeChannel;
import fr.ent.persistence.communication.notification.NoticeKind;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NoticeSenderTest {

    private static final long STUCK = 1;

    private final List<String> carried = new ArrayList<>();
    private final TreeSet<Long> due = new TreeSet<>(List.of(STUCK, 2L, 3L));

    @Test
    void one_that_the_base_refuses_stops_neither_the_others_nor_the_round() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), sender(Postman.Outcome.TAKEN)::send, "a round has an end");
        assertThat(carried).containsExactly("notice-2@ent", "notice-3@ent");
        assertThat(due).containsExactly(STUCK);
    }

    @Test
    void a_mail_server_that_is_away_is_asked_once_a_round() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), sender(Postman.Outcome.AWAY)::send);
        assertThat(carried).containsExactly("notice-2@ent");
    }

    private NoticeSender sender(Postman.Outcome outcome) {
        var sender = new NoticeSender();
        sender.absences = new AbsenceNotices() {
            @Override
            public List<Long> waiting() {
                return List.of();
            }
        };
        sender.marks = new MarksNotices() {
            @Override
            public List<Long> waiting() {
                return List.of();
            }
        };
        sender.cards = new CardNotices() {
            @Override
            public List<Long> waiting() {
                return List.of();
            }
        };
        sender.answers = new Answers() {
            @Override
            public List<Long> waiting() {
                return List.of();
            }
        };
        sender.escalation = new Escalation() {
            @Override
            public List<Long> waiting() {
                return List.of();
            }
        };
        sender.desk = new NoticeDesk() {
            @Override
            public void giveUp() {
                carried.clear();
            }

            @Override
            public List<Long> due(NoticeChannel channel) {
                return List.copyOf(due);
            }

            @Override
            public Optional<LetterRow> claim(long id) {
                if (id == STUCK) {
                    throw new EJBException("a lock");
                }
                return Optional.of(letter(id));
            }

            @Override
            public void settle(long id, Postman.Outcome how) {
                due.remove(id);
            }
        };
        sender.route = new MailRoute() {
            @Override
            String address() {
                return "";
            }

            @Override
            Optional<Postman> postman() {
                return Optional.of(letter -> {
                    carried.add(letter.id());
                    return outcome;
                });
            }
        };
        return sender;
    }

    private static LetterRow letter(long id) {
        return new LetterRow(
                id,
                NoticeKind.ABSENCE,
                "zoe@courriel.invalid",
                "Léa",
                "Collège d’Essai",
                LocalDate.of(2026, 11, 23),
                LocalTime.of(8, 0));
    }
}
