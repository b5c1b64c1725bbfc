package fr.ent.tool.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every mark of one grid, changed at each save; each client has a grid of its own. */
final class MarkSave implements Runnable {

    private static final Pattern KEPT = Pattern.compile("\\{[^{}]*}");
    private static final Pattern PUPIL = Pattern.compile("\"pupil\":(\\d+)");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private final Client client;
    private final String link;
    private final String cells;
    private final String assessment;
    private final Map<String, String> versions = new LinkedHashMap<>();
    private int round;
    private volatile int acknowledged;

    /** @param link of the grid */
    MarkSave(Client client, String link, int firstRound) {
        this.client = client;
        this.link = link;
        this.round = firstRound;
        var page = client.page(link);
        cells = link.replaceAll("\\.xhtml.*", "/cells");
        assessment = Html.attribute(page, "data-assessment", "data-assessment");
        Html.tags(page, "data-version")
                .forEach(row -> versions.put(Html.attribute(row, "data-pupil"), Html.attribute(row, "data-version")));
    }

    /** The addresses of the grids of at least so many pupils that a teacher may write. */
    static List<String> grids(Client teacher, int pupils) {
        var home = teacher.page("/");
        return Html.links(teacher.page(Html.link(home, "assessments.xhtml"))).stream()
                .filter(link -> link.contains("mark-grid.xhtml"))
                .filter(link -> Html.tags(teacher.page(link), "class=\"mark\"").size() >= pupils)
                .toList();
    }

    @Override
    public void run() {
        round++;
        var sent = versions.entrySet().stream().map(this::cell).collect(Collectors.joining(","));
        var answer = client.json(cells, "{\"assessment\":" + assessment + ",\"cells\":[" + sent + "]}");
        var kept = KEPT.matcher(answer).results().map(cell -> cell.group()).toList();
        if (kept.size() != versions.size()) {
            throw new IllegalStateException(answer);
        }
        kept.forEach(cell -> versions.put(number(PUPIL, cell), number(VERSION, cell)));
        acknowledged = round;
    }

    /** The round of the last save that the server said it kept; 0 while it kept none. */
    int acknowledged() {
        return acknowledged;
    }

    /**
     * Is the grid what the last acknowledged save left, or whole what the save after it did, which may have been kept
     * without an answer?
     *
     * @return empty when it is, else what was found
     */
    String trouble(Client again) {
        var found = new LinkedHashMap<String, String>();
        Html.tags(again.page(link), "class=\"mark\"")
                .forEach(field -> found.put(Html.attribute(field, "id").substring(1), Html.attribute(field, "value")));
        boolean whole = found.equals(grid(acknowledged)) || found.equals(grid(acknowledged + 1));
        return whole ? "" : link + " after round " + acknowledged + ": " + found;
    }

    private Map<String, String> grid(int ofRound) {
        var marks = new LinkedHashMap<String, String>();
        versions.keySet().forEach(pupil -> marks.put(pupil, mark(pupil, ofRound)));
        return marks;
    }

    private String cell(Map.Entry<String, String> pupil) {
        return "{\"pupil\":" + pupil.getKey() + ",\"version\":" + pupil.getValue() + ",\"text\":\""
                + mark(pupil.getKey(), round) + "\",\"remark\":\"\"}";
    }

    /** Another mark for each pupil and each round, from 0 to 4,5 (a grid may be on five). */
    private static String mark(String pupil, int ofRound) {
        var half = (Long.parseLong(pupil) + ofRound) % 10;
        return half / 2 + (half % 2 == 0 ? "" : ",5");
    }

    private static String number(Pattern pattern, String cell) {
        var found = pattern.matcher(cell);
        if (!found.find()) {
            throw new IllegalStateException(cell);
        }
        return found.group(1);
    }
}
