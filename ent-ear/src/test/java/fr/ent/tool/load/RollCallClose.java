package fr.ent.tool.load;

import java.time.LocalTime;
import java.util.List;

/** A whole call in one post, each time of another lesson: four of the class are absent, the call is closed. */
final class RollCallClose implements Runnable {

    private static final int CLIENTS = 16;
    private static final LocalTime LAST = LocalTime.of(22, 0);

    private final RollCallDesk desk;
    private final LocalTime first;
    private final List<String> changes;
    private LocalTime start;

    RollCallClose(RollCallDesk desk, int number) {
        this.desk = desk;
        this.first = LocalTime.of(0, 0, 1).plusSeconds(number);
        this.start = first;
        this.changes = RollCallDesk.pupils(desk.client().page(desk.address(RollCallDesk.FIRST))).stream()
                .limit(RollCallSave.FEW)
                .map(pupil -> RollCallSave.change(pupil, "PRESENT", "ABSENT"))
                .toList();
        desk.earlier(); // not on the day that other operations read
    }

    @Override
    public void run() {
        start = start.plusSeconds(CLIENTS);
        if (start.isAfter(LAST)) {
            desk.earlier();
            start = first;
        }
        desk.send(start.toString(), "CLOSE", changes);
    }
}
