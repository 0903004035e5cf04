package onewindow.catalogue.find;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that mean the same at the counter, from {@code catalogue/synonyms.txt}. A line {@code 甲,乙 => 丙,丁} reads: who says
 * 甲 or 乙 may mean 丙 or 丁; a line without an arrow holds both ways.
 */
final class Synonyms {
    private record Group(List<String> said, List<String> meant) {}

    private final List<Group> groups = new ArrayList<>();

    static Synonyms load() {
        Synonyms synonyms = new Synonyms();
        try (InputStream in = Synonyms.class.getResourceAsStream("/catalogue/synonyms.txt")) {
            if (in == null) {
                throw new IllegalStateException("catalogue/synonyms.txt is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(synonyms::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return synonyms;
    }

    private void read(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        String[] sides = line.split("=>");
        List<String> said = words(sides[0]);
        groups.add(new Group(said, sides.length == 1 ? said : words(sides[1])));
    }

    static List<String> words(String side) {
        return Arrays.stream(side.split(",")).map(String::strip).toList();
    }

    /** What else may be meant, beside what was said. */
    Set<String> meant(Phrase phrase) {
        Set<String> meant = new LinkedHashSet<>();
        for (Group group : groups) {
            if (group.said.stream().anyMatch(word -> phrase.whole().contains(word))) {
                meant.addAll(group.meant);
            }
        }
        for (int age : phrase.ages()) {
            meant.addAll(meant(age));
        }
        meant.removeIf(word -> phrase.whole().contains(word));
        return meant;
    }

    /** Marks the words of what was said for which the text has what they mean. */
    void explains(Phrase phrase, String text, boolean[] explained) {
        String whole = phrase.whole();
        for (int age : phrase.ages()) {
            if (meant(age).stream().limit(2).anyMatch(text::contains)) {
                mark(whole, age + "岁", explained);
            }
        }
        for (Group group : groups) {
            if (group.meant.stream().anyMatch(text::contains)) {
                group.said.forEach(word -> mark(whole, word, explained));
            }
        }
    }

    private static void mark(String whole, String word, boolean[] explained) {
        for (int at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
            Arrays.fill(explained, at, at + word.length(), true);
        }
    }

    Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        groups.forEach(group -> {
            words.addAll(group.said);
            words.addAll(group.meant);
        });
        return words;
    }

    private static List<String> meant(int age) {
        if (age >= 80) {
            return List.of("高龄", "80岁", "老年人");
        }
        if (age >= 60) {
            return List.of("60岁", "老年人", "养老金");
        }
        return age < 7 ? List.of("儿童", "幼儿") : List.of();
    }
}
