package onewindow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

class ArchitectureTest {
    private static final Path MAIN = Path.of("src/main/java/onewindow");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("onewindow");

    @Test
    void rooms_know_only_the_rooms_they_may() {
        ApplicationModules.of(OneWindow.class).verify();
    }

    /** What lies deeper may use what lies above it or beside it, and never the other way round as well. */
    @Test
    void no_two_packages_need_each_other() {
        slices().matching("onewindow.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** Two that know each other are read together; the page of acts, its rows and what they say of a case are the most. */
    @Test
    void circles_of_classes_are_small() {
        assertThat(CLASSES.stream().map(ArchitectureTest::circle)).allMatch(circle -> circle.size() <= 11);
    }

    /** The classes of a package that need this one and that it needs, by whatever way. */
    private static Set<String> circle(JavaClass type) {
        Set<String> all = reached(type, JavaClass::getDirectDependenciesFromSelf, Dependency::getTargetClass);
        all.retainAll(reached(type, JavaClass::getDirectDependenciesToSelf, Dependency::getOriginClass));
        return all;
    }

    private static Set<String> reached(
            JavaClass from, Function<JavaClass, Set<Dependency>> uses, Function<Dependency, JavaClass> end) {
        Set<String> seen = new HashSet<>(Set.of(outermost(from)));
        Deque<JavaClass> left = new ArrayDeque<>(List.of(from));
        while (!left.isEmpty()) {
            uses.apply(left.remove()).stream()
                    .map(end)
                    .filter(other -> other.getPackageName().equals(from.getPackageName()))
                    .filter(other -> seen.add(other.getName()))
                    .forEach(left::add);
        }
        return seen.stream().map(name -> name.replaceFirst("\\$.*", "")).collect(Collectors.toSet());
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    /** A table is the business of its room, whichever of its packages asks. */
    @Test
    void no_room_reads_the_tables_of_another() {
        noClasses()
                .should(new ArchCondition<>("use a table of another room") {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        user.getDirectDependenciesFromSelf().stream()
                                .filter(use -> isTable(use.getTargetClass()))
                                .filter(use -> !room(use.getTargetClass()).equals(room(user)))
                                .forEach(use -> events.add(SimpleConditionEvent.satisfied(use, use.getDescription())));
                    }
                })
                .check(CLASSES);
    }

    private static boolean isTable(JavaClass type) {
        return type.getSimpleName().endsWith("Table")
                && type.getPackageName().startsWith("onewindow.")
                && !room(type).equals("platform");
    }

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }

    @Test
    void time_comes_from_the_clock_alone() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    /** What the program is made of is worked out when it is built; a setting read then would hold for ever. */
    @Test
    void no_part_is_left_out_by_a_setting() {
        noClasses()
                .should()
                .beMetaAnnotatedWith(Conditional.class)
                .orShould()
                .beMetaAnnotatedWith(Profile.class)
                .check(CLASSES);
        noMethods()
                .should()
                .beMetaAnnotatedWith(Conditional.class)
                .orShould()
                .beMetaAnnotatedWith(Profile.class)
                .check(CLASSES);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Dto|DTO|Impl|Utils?|Helper|Manager|ServiceImpl)$")
                .orShould()
                .haveNameMatching(".*\\.(Base|Abstract)[A-Z][^.]*$")
                .check(CLASSES);
    }

    /** A class that needs more than six others is two classes. */
    @Test
    void nothing_needs_more_than_six_others() {
        assertThat(parts().flatMap(part -> part.getConstructors().stream())
                        .filter(made -> made.getRawParameterTypes().size() > 6))
                .extracting(JavaConstructor::getFullName)
                .isEmpty();
    }

    /** Others put together in a record are still others: the class that needs them is to be split instead. */
    @Test
    void no_record_within_a_class_is_a_part_of_the_program() {
        assertThat(parts().filter(part -> part.isRecord() && part.isNestedClass()))
                .extracting(JavaClass::getName)
                .isEmpty();
    }

    /** What Spring makes, with all it needs. */
    private static Stream<JavaClass> parts() {
        return CLASSES.stream().filter(type -> type.isMetaAnnotatedWith(Component.class));
    }

    /** A table of law may be long; what does something is split by subject before it comes to this. */
    @Test
    void a_file_holds_one_subject() throws IOException {
        assertThat(sources().filter(file -> lines(file) > 350)).isEmpty();
    }

    @Test
    void every_room_says_what_it_is_for() throws IOException {
        try (Stream<Path> rooms = Files.list(MAIN).filter(Files::isDirectory)) {
            assertThat(rooms.filter(room -> !Files.exists(room.resolve("package-info.java"))))
                    .isEmpty();
        }
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return List.copyOf(files.filter(f -> f.toString().endsWith(".java")).toList()).stream();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
