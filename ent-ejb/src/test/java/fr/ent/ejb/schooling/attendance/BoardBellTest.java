package fr.ent.ejb.schooling.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

class BoardBellTest {

    private static final String HERE = "0990001N";

    private final BoardBell bell = new BoardBell();
    private final List<Long> heard = new ArrayList<>();

    @Test
    void who_waits_is_woken_once_and_only_by_his_own_school() {
        bell.await(HERE, 0, heard::add);
        bell.ring("0990002P");
        assertThat(heard).isEmpty();
        bell.ring(HERE);
        bell.ring(HERE);
        assertThat(heard).containsExactly(1L);
    }

    @Test
    void who_comes_after_a_ring_that_he_has_not_heard_is_woken_at_once() {
        bell.ring(HERE);
        bell.await(HERE, 0, heard::add);
        assertThat(heard).containsExactly(1L);
        bell.await(HERE, bell.count(HERE), heard::add);
        assertThat(heard).hasSize(1);
    }

    @Test
    void the_number_of_another_node_wakes_too_rather_than_never() {
        bell.await(HERE, 17, heard::add);
        assertThat(heard).containsExactly(0L);
    }

    @Test
    void who_left_is_not_called() {
        LongConsumer gone = heard::add;
        bell.await(HERE, 0, gone);
        bell.forget(HERE, gone);
        bell.ring(HERE);
        assertThat(heard).isEmpty();
    }
}
