package fr.ent.tool.load;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** An open call saved again and again: some pupils become absent, then late, then present. Each client has a lesson of its own. */
final class RollCallSave implements Runnable {

    /** As many as are usually not there. */
    static final int FEW = 4;

    /** A whole class. */
    static final int ALL = 30;

    private static final List<String> ATTENDANCES = List.of("PRESENT", "ABSENT", "LATE");

    private final RollCallDesk desk;
    private final String start;
    private final List<String> pupils;
    private int now;

    RollCallSave(RollCallDesk desk, int number, int most) {
        this.desk = desk;
        this.start = String.format(Locale.ROOT, "06:%02d", number + (most == ALL ? 30 : 1));
        var sheet = desk.client().page(desk.address(start));
        this.pupils = RollCallDesk.pupils(sheet).stream().limit(most).toList();
        now = ATTENDANCES.indexOf(Html.attribute(sheet, "data-was=", "data-was"));
    }

    @Override
    public void run() {
        var was = ATTENDANCES.get(now);
        now = (now + 1) % ATTENDANCES.size();
        var changes = IntStream.range(0, pupils.size())
                .mapToObj(i -> change(pupils.get(i), was, ATTENDANCES.get(now)))
                .toList();
        var answer = desk.send(start, "SAVE", changes);
        if (!answer.contains("\"conflicts\":[]")) {
            throw new IllegalStateException(answer);
        }
    }

    /** One line of a batch. */
    static String change(String pupil, String was, String now) {
        return "{\"pupil\":" + pupil + ",\"was\":\"" + was + "\",\"now\":\"" + now + "\"}";
    }
}
