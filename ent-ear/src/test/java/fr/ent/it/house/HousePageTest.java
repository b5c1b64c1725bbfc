package fr.ent.it.house;

import fr.ent.it.browser.PageTest;
import java.util.Map;

/** What the tests of the whole house share: one world, read only. */
abstract class HousePageTest extends PageTest {

    private static Map<String, String> facts;

    /** The facts of {@link HouseWorld}. */
    static synchronized Map<String, String> facts() {
        if (facts == null) {
            facts = made("house");
        }
        return facts;
    }
}
