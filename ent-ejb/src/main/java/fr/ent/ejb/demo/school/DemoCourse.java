package fr.ent.ejb.demo.school;

/** One lesson of the weekly timetable, of 55 minutes. */
public record DemoCourse(Week week, Slot slot, String room) {

    /** Length of every lesson, in minutes. */
    public static final int MINUTES = 55;

    /** Which weeks a lesson is given. */
    public enum Week {
        A("A", 1),
        B("B", 2),
        EVERY("H", 3);

        private final String code;
        private final int mask;

        Week(String code, int mask) {
            this.code = code;
            this.mask = mask;
        }

        /** CODE_ALTERNANCE. */
        public String code() {
            return code;
        }

        /** Whether the lesson is given in the week of that rank, 0 being the first taught week of the year. */
        public boolean isGivenIn(int week) {
            return (mask & (1 << (week % 2))) != 0;
        }

        int mask() {
            return mask;
        }
    }
}
