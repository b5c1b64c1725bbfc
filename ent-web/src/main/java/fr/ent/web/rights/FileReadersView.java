package fr.ent.web.rights;

import static java.util.stream.Collectors.joining;

import fr.ent.ejb.rights.FileReaders;
import fr.ent.ejb.rights.FileReaders.Reader;
import fr.ent.ejb.rights.FileReaders.Relation;
import fr.ent.ejb.rights.FileReadersService;
import fr.ent.ejb.rights.Thing;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Behind rights/file-readers.xhtml: a family reads who can see what of a pupil. */
@Named
@RequestScoped
public class FileReadersView {

    @Inject
    FileReadersService service;

    private String pupil;
    private FileReaders readers;
    private Words words;

    /** Somebody who may see: who he is, his names when a relation has some, and what he sees. */
    public record Line(String id, String who, String names, List<String> things) {}

    public void load() {
        words = Words.of("fr.ent.web.rights");
        readers = service.of(Asked.id(pupil));
    }

    /** "Qui peut voir le dossier · Léa". */
    public String getTitle() {
        return words.say("fileReaders.of", readers.pupil().callName());
    }

    /** Those of the staff who see something. */
    public List<Line> getStaff() {
        return readers.staff().stream().map(this::line).toList();
    }

    /** "Professeur documentaliste, Infirmier": who sees nothing; empty when everybody sees something. */
    public String getNothing() {
        return readers.nothing().stream()
                .map(role -> words.say("fileReaders.role." + role))
                .collect(joining(", "));
    }

    /** The pupil himself, then the adults by the level of their link. */
    public List<Line> getFamily() {
        var himself = new Line("HIMSELF", words.say("fileReaders.himself"), "", things(readers.himself()));
        var adults = readers.adults().entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey().name(),
                        words.say("fileReaders.level." + entry.getKey()),
                        "",
                        things(entry.getValue())));
        return Stream.concat(Stream.of(himself), adults).toList();
    }

    public FileReaders getReaders() {
        return readers;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    private Line line(Reader reader) {
        var what = reader.relation() == Relation.NONE
                ? "fileReaders.role." + reader.role()
                : "fileReaders.relation." + reader.relation();
        var id = reader.relation() == Relation.NONE
                ? reader.role()
                : reader.relation().name();
        return new Line(id, words.say(what), String.join(", ", reader.names()), things(reader.things()));
    }

    private List<String> things(List<Thing> things) {
        return things.stream().map(thing -> words.say("Thing." + thing)).toList();
    }
}
