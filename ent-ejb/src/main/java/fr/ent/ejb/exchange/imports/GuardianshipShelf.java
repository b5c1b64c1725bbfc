package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.RowWriter;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.GuardianshipTerms.Duties;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Links of the pupils present with their adults, by ELEVE_ID and PERSONNE_ID. */
final class GuardianshipShelf extends Shelf<Guardianship> {

    private final Shelves shelves;
    private final Map<String, Guardianship> endedByHand = new HashMap<>();

    GuardianshipShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    void load() {
        for (var link : shelves.feeds().guardianships(shelves.year())) {
            boolean holds = link.validity().until().isAfter(shelves.today());
            var pupil = shelves.pupils()
                    .keyOf(link.pupil())
                    .filter(key -> shelves.enrolments().now(key).isPresent());
            var guardian = shelves.guardians().keyOf(link.guardian());
            if (pupil.isPresent() && guardian.isPresent()) {
                var key = Fact.key(pupil.get(), guardian.get());
                put(key, link, holds);
                if (link.isByHand() && !holds) {
                    endedByHand.put(key, link);
                }
            }
        }
    }

    @Override
    boolean isByHand(Guardianship link, Field field) {
        return link.isByHand();
    }

    @Override
    boolean mayGo(String key) {
        return !now().get(key).isByHand();
    }

    /** The school ended it itself. */
    @Override
    boolean isDeclined(String key) {
        now();
        return endedByHand.containsKey(key);
    }

    /** Once the file says the same, it decides again. */
    @Override
    void settle(FactKind kind, Feed feed) {
        now().forEach((key, link) -> {
            if (link.isByHand() && link.validity().isOpen()) {
                feed.fact(kind, key).filter(fact -> says(fact, link)).ifPresent(fact -> link.isSaidByFile());
            }
        });
        endedByHand.forEach((key, link) -> {
            if (feed.fact(kind, key).isEmpty() && feed.decidesOn(kind, key)) {
                link.isSaidByFile();
            }
        });
    }

    private boolean says(Fact fact, Guardianship link) {
        return fact.fields().entrySet().stream().allMatch(said -> isKnown(link, said.getKey(), said.getValue()));
    }

    @Override
    Map<Field, String> said(Guardianship link) {
        return RowWriter.said(link);
    }

    /** A file that leaves the level to be verified says nothing against the one that the school has verified. */
    @Override
    boolean isKnown(Guardianship link, Field field, String value) {
        return field == Field.LEVEL && value.equals(GuardianshipLevel.TO_VERIFY.name())
                || super.isKnown(link, field, value);
    }

    /** The files give no date: a new link holds since the year began, one that comes back since today. */
    @Override
    Guardianship make(Fact fact) {
        var parts = Fact.parts(fact.key());
        var pupil = shelves.pupils().now(parts.get(0)).orElseThrow();
        var guardian = shelves.guardians().now(parts.get(1)).orElseThrow();
        var since = past().containsKey(fact.key())
                ? shelves.today()
                : shelves.year().startsOn();
        var terms = new GuardianshipTerms(GuardianshipLevel.CONTACT, null, Duties.NONE);
        return shelves.keep(new Guardianship(pupil, guardian, terms, Validity.from(since)));
    }

    @Override
    void write(Guardianship link, Map<Field, String> all) {
        RowWriter.write(link, all);
    }

    @Override
    void end(Guardianship link, LocalDate lastDay) {
        link.end(lastDay);
    }

    @Override
    String label(String key, Guardianship link) {
        return PersonShelf.labelOf(link.pupil()) + " – " + PersonShelf.labelOf(link.guardian());
    }

    /** A file that brings the pupil too says his name itself. */
    @Override
    String label(Fact fact) {
        return shelves.pupils()
                .now(Fact.parts(fact.key()).get(0))
                .map(pupil -> PersonShelf.labelOf(pupil) + " – " + fact.label())
                .orElse(fact.label());
    }
}
