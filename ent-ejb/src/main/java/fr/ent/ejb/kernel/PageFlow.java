package fr.ent.ejb.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks one below the other, on as many sheets as they need: none is cut, and how many sheets there will be is known
 * before the first is drawn.
 */
public final class PageFlow {

    private final List<Block> blocks = new ArrayList<>();
    private final float top;
    private final float bottom;

    /** Between these heights of each sheet, in millimetres. */
    public PageFlow(float top, float bottom) {
        this.top = top;
        this.bottom = bottom;
    }

    /** Draws something whose upper edge is there. */
    public interface Drawing {
        void at(float top);
    }

    /** Opens a sheet: the first one, or one more. */
    public interface Sheets {
        void turn(int page, int of);
    }

    /** {@code needed} is what must be left of the sheet for it to begin there. */
    private record Block(float needed, float height, Drawing drawing, Block repeated) {}

    /** A block that stays in one piece. */
    public void add(float height, Drawing drawing) {
        blocks.add(new Block(height, height, drawing, null));
    }

    /** A block before which something is drawn again when it begins a sheet. */
    public void addUnder(float repeatedHeight, Drawing repeated, float height, Drawing drawing) {
        blocks.add(new Block(height, height, drawing, new Block(0, repeatedHeight, repeated, null)));
    }

    /** What has no height of its own: it opens or closes a part of the document's structure. */
    public void mark(Runnable change) {
        blocks.add(new Block(0, 0, at -> change.run(), null));
    }

    /** What follows begins on another sheet when less than that is left of this one: no title stays alone at the foot. */
    public void need(float height) {
        blocks.add(new Block(height, 0, at -> {}, null));
    }

    /** How many sheets it takes. */
    public int pages() {
        return run(null, 0);
    }

    /** Draws all of it. */
    public void draw(Sheets sheets) {
        run(sheets, pages());
    }

    private int run(Sheets sheets, int of) {
        var page = 1;
        var at = top;
        turn(sheets, page, of);
        for (var block : blocks) {
            if (block.needed() > 0 && at + block.needed() > bottom && at > top) {
                turn(sheets, ++page, of);
                at = block.repeated() == null ? top : drawn(sheets, block.repeated(), top);
            }
            at = drawn(sheets, block, at);
        }
        return page;
    }

    private static void turn(Sheets sheets, int page, int of) {
        if (sheets != null) {
            sheets.turn(page, of);
        }
    }

    private static float drawn(Sheets sheets, Block block, float at) {
        if (sheets != null) {
            block.drawing().at(at);
        }
        return at + block.height();
    }
}
