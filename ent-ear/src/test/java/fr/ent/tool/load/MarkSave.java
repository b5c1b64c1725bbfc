package fr.ent.tool.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every mark of one grid, changed at each save; each client has a grid of its own. */
final class MarkSave implements Runnable {

    private static final int WHOLE_CLASS = 26;
    private static final Pattern KEPT = Pattern.compile("\\{[^{}]*}");
    private static final Pattern PUPIL = Pattern.compile("\"pupil\":(\\d+)");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private final Client client;
    private final String cells;
    private final String assessment;
    private final Map<String, String> versions = new LinkedHashMap<>();
    private int round;

    /** @param number which of the grids of that teacher */
    MarkSave(Client client, int number) {
        this.client = client;
        var link = grids(client).get(number);
        var page = client.page(link);
        cells = link.replaceAll("\\.xhtml.*", "/cells");
        assessment = Html.attribute(page, "data-assessment", "data-assessment");
        Html.tags(page, "data-version")
                .forEach(row -> versions.put(Html.attribute(row, "data-pupil"), Html.attribute(row, "data-version")));
    }

    /** The addresses of the grids of whole classes that a teacher may write. */
    static List<String> grids(Client teacher) {
        var home = teacher.page("/");
        return Html.links(teacher.page(Html.link(home, "assessments.xhtml"))).stream()
                .filter(link -> link.contains("mark-grid.xhtml"))
                .filter(link -> Html.tags(teacher.page(link), "class=\"mark\"").size() >= WHOLE_CLASS)
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
    }

    private String cell(Map.Entry<String, String> pupil) {
        return "{\"pupil\":" + pupil.getKey() + ",\"version\":" + pupil.getValue() + ",\"text\":\""
                + mark(pupil.getKey()) + "\",\"remark\":\"\"}";
    }

    /** Another mark for each pupil and each round, from 0 to 9,5 (a grid may be on ten). */
    private String mark(String pupil) {
        var half = (Long.parseLong(pupil) + round) % 20;
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
