package fr.ent.tool.load;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A teacher who calls a class without a timetable, on the last school day before today: what he calls is a lesson of its own. */
final class RollCallDesk {

    private static final int WHOLE_CLASS = 26;
    private static final int DAYS = 120;

    /** No lesson of a timetable starts as early. */
    static final String FIRST = "06:00";

    private final Client client;
    private final String page;
    private final String assignment;
    private LocalDate day;

    RollCallDesk(Client client) {
        this.client = client;
        this.page = client.place("/").replaceAll("/access/.*", "/schooling/attendance/roll-call");
        this.day = LocalDate.now();
        var lessons = client.page(Html.link(client.page("/"), "my-lessons.xhtml"));
        this.assignment = Html.tags(lessons, "<option").stream()
                .map(option -> Html.attribute(option, "value"))
                .filter(of -> pupils(client.page(address(of, FIRST))).size() >= WHOLE_CLASS)
                .findFirst()
                .orElseThrow();
        earlier();
    }

    /** Goes to the school day before. */
    void earlier() {
        for (var i = 0; i < DAYS; i++) {
            day = day.minusDays(1);
            if (client.page(address(FIRST)).contains("id=\"sheet\"")) {
                return;
            }
        }
        throw new IllegalStateException("no school day");
    }

    Client client() {
        return client;
    }

    /** The sheet of the lesson that starts at that hour. */
    String address(String start) {
        return address(assignment, start);
    }

    private String address(String of, String start) {
        return page + ".xhtml?assignment=" + of + "&day=" + day + "&start=" + start;
    }

    /** The pupils of a sheet. */
    static List<String> pupils(String sheet) {
        return Html.tags(sheet, "data-was=").stream()
                .map(line -> Html.attribute(line, "data-pupil"))
                .toList();
    }

    /** Posts a batch. */
    String send(String start, String action, List<String> changes) {
        return client.json(
                page + "/entries",
                "{\"assignment\":" + assignment + ",\"day\":\"" + day + "\",\"start\":\"" + start + "\",\"action\":\""
                        + action
                        + "\",\"changes\":"
                        + changes.stream().collect(Collectors.joining(",", "[", "]}")));
    }
}
