package fr.ent.ejb.schooling.directory;

import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms.Duties;
import fr.ent.persistence.schooling.directory.InformationObjection;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.PostalAddress;
import fr.ent.persistence.schooling.directory.PupilIdentity;
import fr.ent.persistence.schooling.directory.PupilRestriction;
import fr.ent.persistence.schooling.directory.PupilStructure;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the staff of a school reads of a pupil.
 *
 * @param who he is
 * @param structures his divisions, then his groups
 * @param guardians everybody with a link, ended links too
 * @param objections the days on which the pupil, of age, objects to his parents' being informed, the latest first
 * @param mayRestrict may the reader enter what a judge decided?
 * @param mayVerify may he say what a link is that the file leaves open?
 */
public record PupilFile(
        PupilIdentity who,
        List<PupilStructure> structures,
        List<Guardian> guardians,
        List<Days> objections,
        boolean mayRestrict,
        boolean mayVerify)
        implements Serializable {

    /**
     * Somebody with a link.
     *
     * @param linkId of the guardianship
     * @param name "MARTIN Claire", as lists write it
     * @param level legal, in charge or to be called
     * @param kinship CODE_PARENTE, null when unknown
     * @param reach how to reach him
     * @param days of the link
     */
    public record Guardian(
            long linkId,
            String name,
            GuardianshipLevel level,
            String kinship,
            Duties duties,
            Reach reach,
            Days days,
            List<Restriction> restrictions)
            implements Serializable {}

    /**
     * How to reach somebody.
     *
     * @param phones mobile, home, work: those that are known
     * @param mail null when unknown
     * @param address its lines; empty when unknown, or not the reader's to know
     */
    public record Reach(List<String> phones, String mail, List<String> address) implements Serializable {}

    /**
     * From one day to another, both included.
     *
     * @param until null when no end is known
     * @param current does it hold today?
     */
    public record Days(LocalDate since, LocalDate until, boolean current) implements Serializable {

        static Days of(LocalDate since, LocalDate until, LocalDate today) {
            var current = !today.isBefore(since) && !today.isAfter(until);
            return new Days(since, Validity.OPEN.equals(until) ? null : until, current);
        }
    }

    /**
     * A judge's decision: what he decided, its reference and its days.
     *
     * @param ground empty when it is not the reader's to know
     * @param scanned is the decision itself kept?
     */
    public record Restriction(long id, JudgmentKind kind, String ground, boolean scanned, Days days)
            implements Serializable {}

    static Days objection(InformationObjection said, ZoneId zone) {
        var until = said.withdrawnAt().map(at -> LocalDate.ofInstant(at, zone)).orElse(null);
        return new Days(LocalDate.ofInstant(said.objectedAt(), zone), until, until == null);
    }

    static Guardian guardian(
            Guardianship link, List<PupilRestriction> restrictions, boolean withAddress, LocalDate today) {
        var adult = link.guardian();
        return new Guardian(
                link.id(),
                listed(adult.name()),
                link.terms().level(),
                link.terms().kinship(),
                link.terms().duties(),
                reach(adult.contact(), withAddress ? adult.address() : Optional.empty()),
                Days.of(link.validity().since(), link.validity().until(), today),
                restrictions.stream()
                        .filter(decision -> decision.guardianshipId() == link.id())
                        .map(decision -> restriction(decision, today))
                        .toList());
    }

    /** "MARTIN Claire". */
    static String listed(PersonName name) {
        return (name.shown().toUpperCase(Locale.FRENCH) + " " + name.first()).strip();
    }

    private static Restriction restriction(PupilRestriction decision, LocalDate today) {
        return new Restriction(
                decision.id(),
                decision.kind(),
                decision.ground(),
                decision.scanned(),
                Days.of(decision.since(), decision.until(), today));
    }

    private static Reach reach(Contact contact, Optional<PostalAddress> address) {
        var phones = Stream.of(contact.mobile(), contact.home(), contact.work())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Reach(phones, contact.mail(), address.map(PupilFile::lines).orElse(List.of()));
    }

    private static List<String> lines(PostalAddress address) {
        var town = (Objects.toString(address.postcode(), "") + " " + Objects.toString(address.city(), "")).strip();
        return Stream.of(
                        Objects.toString(address.lines(), "").split("\n"),
                        new String[] {town, Objects.toString(address.country(), "")})
                .flatMap(Stream::of)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
