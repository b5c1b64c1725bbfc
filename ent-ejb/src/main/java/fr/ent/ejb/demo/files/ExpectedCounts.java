package fr.ent.ejb.demo.files;

import fr.ent.ejb.demo.school.DemoCourse;
import fr.ent.ejb.demo.school.DemoDivision;
import fr.ent.ejb.demo.school.DemoLink;
import fr.ent.ejb.demo.school.DemoPupil;
import fr.ent.ejb.demo.school.DemoSchool;
import java.util.stream.Stream;

/**
 * What a right reader finds in the files of one school, counted from what was invented and not from the files.
 *
 * @param pupils present
 * @param leavers in the file with a date of leaving
 * @param guardians distinct people tied to a present pupil
 * @param guardiansOfLeavers distinct people tied only to pupils who left
 * @param guardianships of present pupils
 * @param legal those of level 1
 * @param inCharge those of level 2
 * @param contacts those of level 3
 * @param groupMemberships pupil × group
 * @param staff all people of STS, substitute included
 * @param services structure × subject
 * @param courses weekly lessons, one for two teachers who give it together
 * @param fortnightly those of weeks A or B alone
 */
public record ExpectedCounts(
        int pupils,
        int leavers,
        int guardians,
        int guardiansOfLeavers,
        int guardianships,
        int legal,
        int inCharge,
        int contacts,
        int divisions,
        int groups,
        int groupMemberships,
        int mefs,
        int subjects,
        int staff,
        int formTutors,
        int services,
        int courses,
        int fortnightly) {

    static ExpectedCounts of(DemoSchool school) {
        int present = count(school.pupils().stream().filter(DemoPupil::present));
        int guardians = count(present(school).map(DemoLink::guardian).distinct());
        return new ExpectedCounts(
                present,
                school.pupils().size() - present,
                guardians,
                school.guardians().size() - guardians,
                count(present(school)),
                links(school, DemoLink.LEGAL),
                links(school, DemoLink.IN_CHARGE),
                links(school, DemoLink.CONTACT),
                school.divisions().size(),
                school.groups().size(),
                count(school.groups().stream().flatMap(group -> group.pupils().stream())),
                count(school.divisions().stream().map(DemoDivision::level).distinct()),
                school.subjects().size(),
                school.staff().size(),
                school.formTutors().size(),
                school.services().size(),
                count(courses(school)),
                count(courses(school).filter(course -> course.week() != DemoCourse.Week.EVERY)));
    }

    private static Stream<DemoCourse> courses(DemoSchool school) {
        return school.services().stream().flatMap(service -> service.courses().stream());
    }

    private static Stream<DemoLink> present(DemoSchool school) {
        return school.links().stream().filter(link -> link.pupil().present());
    }

    private static int links(DemoSchool school, int level) {
        return count(present(school).filter(link -> link.terms().level() == level));
    }

    private static int count(Stream<?> things) {
        return (int) things.count();
    }
}
