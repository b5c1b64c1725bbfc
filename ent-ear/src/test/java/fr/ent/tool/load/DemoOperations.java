package fr.ent.tool.load;

import java.util.List;

/** The operations of the table in docs/measure.md, by people of the demo school; what they read is found by following links. */
final class DemoOperations {

    private static final int WHOLE_CLASS = 26;
    private static final String MOTHER = "virginie.lavalade";
    private static final String TEACHER = "jeanne.duperthuis";
    private static final String MOTHER_OF_THREE = "maylis.kervella";

    private final String base;
    private final String password;

    DemoOperations(String base, String password) {
        this.base = base;
        this.password = password;
    }

    /** All of them, reads first. */
    List<Operation> all() {
        return List.of(
                new Operation("family-home", n -> reading(MOTHER, "/portal/family-home.xhtml")),
                new Operation("family-home-3", n -> reading(MOTHER_OF_THREE, "/portal/family-home.xhtml")),
                new Operation("pupil-marks", n -> pupilMarks()),
                new Operation("mark-grid", n -> markGrid()),
                new Operation("roll-call", n -> rollCall()),
                new Operation("sign-in-page", n -> signInPage()),
                new Operation("sign-in", n -> new SignInPost(base, MOTHER, password)),
                new Operation("mark-save", this::markSave),
                new Operation(
                        "roll-call-save", n -> new RollCallSave(new RollCallDesk(teacher()), n, RollCallSave.FEW)),
                new Operation(
                        "roll-call-save-all", n -> new RollCallSave(new RollCallDesk(teacher()), n, RollCallSave.ALL)),
                new Operation("roll-call-close", n -> new RollCallClose(new RollCallDesk(teacher()), n)));
    }

    private Client teacher() {
        return Client.signedIn(base, TEACHER, password);
    }

    private Runnable reading(String login, String path) {
        var client = Client.signedIn(base, login, password);
        return () -> client.page(path);
    }

    private Runnable pupilMarks() {
        var client = Client.signedIn(base, MOTHER, password);
        var link = Html.link(client.page("/portal/family-home.xhtml"), "pupil-marks.xhtml");
        return () -> client.page(link);
    }

    private Runnable markGrid() {
        var client = teacher();
        var link = MarkSave.grids(client, WHOLE_CLASS).get(0);
        return () -> client.page(link);
    }

    private Runnable markSave(int number) {
        var client = teacher();
        return new MarkSave(client, MarkSave.grids(client, WHOLE_CLASS).get(number), 0);
    }

    private Runnable rollCall() {
        var desk = new RollCallDesk(teacher());
        var sheet = desk.address(RollCallDesk.FIRST);
        return () -> desk.client().page(sheet);
    }

    private Runnable signInPage() {
        var client = Client.stranger(base);
        return () -> client.page("/access/sign-in.xhtml");
    }
}
