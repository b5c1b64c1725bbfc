package fr.ent.web.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import fr.ent.ejb.kernel.Audited;
import fr.ent.web.kernel.Sentences;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The journal of reads has words for each read that a service audits. */
class ReadActionsTest {

    @TestFactory
    Stream<DynamicTest> each_audited_read_has_its_words() {
        var words = Sentences.bundle("fr.ent.web.rights", Locale.FRENCH);
        var actions = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("fr.ent.ejb").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Audited.class))
                        .map(method -> method.getAnnotationOfType(Audited.class).value())
                        .filter(action -> action.endsWith(".read") || action.endsWith(".list"))
                        .distinct()
                        .toList();
        assertThat(actions).contains("directory.pupilFile.read", "rights.journal.read");
        return actions.stream()
                .map(action -> dynamicTest(action, () -> assertThat(words.containsKey("readJournal.action." + action))
                        .isTrue()));
    }
}
