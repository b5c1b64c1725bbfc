package fr.ent.ejb.demo.school;

import java.util.ArrayList;
import java.util.List;

/** Groups by option: three divisions of a year share their languages and their Latin. */
final class GroupMaker {

    private static final int DIVISIONS_TOGETHER = 3;
    private static final int TOO_MANY = 32;

    private final List<DemoSubject> subjects;
    private final List<DemoPupil> pupils;

    GroupMaker(List<DemoSubject> subjects, List<DemoPupil> pupils) {
        this.subjects = subjects;
        this.pupils = pupils;
    }

    /** The groups of the school; groups of one option and of the same divisions stand side by side. */
    List<DemoGroup> groups(List<DemoDivision> divisions) {
        var groups = new ArrayList<DemoGroup>();
        for (var level : Level.values()) {
            var ofLevel = divisions.stream().filter(d -> d.level() == level).toList();
            for (int i = 0; i < ofLevel.size(); i += DIVISIONS_TOGETHER) {
                var together = ofLevel.subList(i, Math.min(i + DIVISIONS_TOGETHER, ofLevel.size()));
                addGroups(groups, together, 1 + i / DIVISIONS_TOGETHER);
            }
        }
        return groups;
    }

    private void addGroups(List<DemoGroup> groups, List<DemoDivision> together, int rank) {
        var level = together.get(0).level();
        for (var subject : subjects) {
            if (!subject.compulsory() && subject.hours(level) > 0) {
                var members = pupils.stream()
                        .filter(pupil ->
                                pupil.present() && together.contains(pupil.division()) && pupil.studies(subject.code()))
                        .toList();
                addGroups(groups, subject, together, members, rank);
            }
        }
    }

    private static void addGroups(
            List<DemoGroup> groups,
            DemoSubject subject,
            List<DemoDivision> together,
            List<DemoPupil> members,
            int rank) {
        var level = together.get(0).level();
        int parts = members.size() > TOO_MANY ? 2 : 1;
        for (int part = 0; part < parts && !members.isEmpty(); part++) {
            int from = members.size() * part / parts;
            int to = members.size() * (part + 1) / parts;
            var code = "%c%s.%d%s"
                    .formatted(
                            level.label().charAt(0),
                            subject.gestion(),
                            rank,
                            parts == 1 ? "" : String.valueOf((char) ('a' + part)));
            var label = level.label().charAt(0) + "E " + subject.labels().shortLabel() + " " + rank;
            groups.add(new DemoGroup(code, label, subject, List.copyOf(together), members.subList(from, to)));
        }
    }
}
