package fr.ent.persistence.schooling.directory;

/** To what, and which way, a school rounds the averages of a level. Rounded once, from the exact number. */
public enum Rounding {
    /** To the nearest tenth, a half upwards: what a school that chose nothing does. */
    TENTH(10, 1, false),
    /** To the nearest half point. */
    HALF(2, 1, false),
    /** To the nearest point. */
    UNIT(1, 0, false),
    /** To the next tenth above. */
    TENTH_UP(10, 1, true),
    /** To the next half point above. */
    HALF_UP(2, 1, true),
    /** To the next point above. */
    UNIT_UP(1, 0, true);

    private final int parts;
    private final int decimals;
    private final boolean upward;

    Rounding(int parts, int decimals, boolean upward) {
        this.parts = parts;
        this.decimals = decimals;
        this.upward = upward;
    }

    /** Into how many steps a point is cut. */
    public int parts() {
        return parts;
    }

    /** How many decimals it shows. */
    public int decimals() {
        return decimals;
    }

    /** Always the next one above, instead of the nearest? */
    public boolean isUpward() {
        return upward;
    }
}
