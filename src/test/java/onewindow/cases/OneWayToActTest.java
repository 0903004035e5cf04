package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An act is checked, assembled and written in one place each, whoever asks for it (docs/acts.md). */
class OneWayToActTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("onewindow");

    @Test
    void a_step_is_assembled_in_one_place() {
        assertThat(callers(CLASSES.get(Step.class).getConstructors().iterator().next().getCallsOfSelf().stream()
                        .map(call -> call.getOriginOwner().getSimpleName())))
                .containsExactly("CaseSteps");
    }

    @Test
    void one_class_writes_a_case() {
        assertThat(callers(calls("CaseWriter", "write"))).containsExactly("ActPipeline");
        assertThat(callers(calls("CaseTable", "move"))).containsExactly("CaseWriter");
    }

    @Test
    void the_requirements_of_a_row_are_asked_in_one_place() {
        assertThat(callers(calls("ActRow", "requires"))).containsExactly("ActCheck", "Requirements");
        assertThat(callers(calls("ActRow", "becomes"))).containsExactly("CaseMoves");
    }

    @Test
    void a_row_does_not_change() {
        assertThat(CLASSES.get(ActRow.class).getFields())
                .filteredOn(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .extracting(JavaField::getFullName)
                .isEmpty();
    }

    @Test
    void nobody_chooses_by_the_name_of_an_act() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/onewindow"))) {
            List<Path> choosing = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(OneWayToActTest::comparesActs)
                    .toList();
            assertThat(choosing).isEmpty();
        }
    }

    private static boolean comparesActs(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("== CaseAction.")
                    || text.contains("!= CaseAction.")
                    || text.contains("switch (action)") && text.contains("CaseAction action");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<String> calls(String owner, String method) {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("onewindow.cases"))
                .filter(type -> type.getSimpleName().equals(owner))
                .flatMap(type -> type.getMethods().stream())
                .filter(own -> own.getName().equals(method))
                .flatMap(own -> own.getCallsOfSelf().stream())
                .map(JavaMethodCall::getOriginOwner)
                .map(origin -> origin.getSimpleName());
    }

    private static List<String> callers(Stream<String> names) {
        return names.filter(name -> !name.isEmpty()).distinct().sorted().toList();
    }
}
