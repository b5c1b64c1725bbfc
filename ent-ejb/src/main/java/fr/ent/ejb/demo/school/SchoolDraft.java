package fr.ent.ejb.demo.school;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A school while it is being invented: what has been decided so far, and the counters of its identifiers. */
final class SchoolDraft {

    final SchoolPlan plan;
    final DemoYear year;
    final SplittableRandom random;
    final Names names;
    final Map<DemoCase, String> cast = new EnumMap<>(DemoCase.class);
    final List<DemoPupil> pupils = new ArrayList<>();
    final List<DemoGuardian> guardians = new ArrayList<>();
    final List<DemoLink> links = new ArrayList<>();
    final List<DemoTeacher> staff = new ArrayList<>();
    final List<DemoSchool.FormTutor> formTutors = new ArrayList<>();

    private int pupilIds;
    private int guardianIds;
    private int addressIds;
    private int staffIds;

    SchoolDraft(SchoolPlan plan, DemoYear year, SplittableRandom random, Names names) {
        this.plan = plan;
        this.year = year;
        this.random = random;
        this.names = names;
        pupilIds = 900_000 + plan.firstId();
        guardianIds = 300_000 + plan.firstId();
        addressIds = 500_000 + plan.firstId();
        staffIds = plan.firstId();
    }

    String nextPupilId() {
        return String.valueOf(++pupilIds);
    }

    String nextGuardianId() {
        return String.valueOf(++guardianIds);
    }

    String nextAddressId() {
        return String.valueOf(++addressIds);
    }

    String nextStaffId() {
        return String.valueOf(++staffIds);
    }

    List<DemoDivision> divisions() {
        return plan.divisions();
    }

    int percent() {
        return random.nextInt(100);
    }

    void link(DemoPupil pupil, DemoGuardian guardian, DemoLink.Terms terms) {
        links.add(new DemoLink(pupil, guardian, terms));
    }

    void remember(DemoCase which, String id) {
        cast.put(which, id);
    }
}
