package onewindow.identity.audit;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** What the acts of every room are called in Chinese. One stored name can mean two acts, of which the subject says which it was. */
@Component
class AuditActs {
    private record Key(String act, String subject) {}

    private final Map<Key, String> exactly;
    private final Map<String, String> anySubject;

    AuditActs() {
        List<AuditAct> acts = all();
        exactly = acts.stream().collect(toUnmodifiableMap(act -> key(act.stored(), act.subject()), AuditAct::inTrail));
        anySubject =
                acts.stream().collect(toUnmodifiableMap(AuditAct::stored, AuditAct::inTrail, (first, second) -> first));
    }

    /** A name nobody knows (any more) is of an earlier version. */
    String chinese(String act, String subject) {
        String known = exactly.get(key(act, subject));
        return known != null ? known : anySubject.getOrDefault(act, "以前版本的操作");
    }

    /** All that somebody may mean by these words, as stored. */
    List<String> meant(String words) {
        return all().stream()
                .filter(act -> act.inTrail().contains(words) || act.chinese().contains(words))
                .map(AuditAct::stored)
                .distinct()
                .toList();
    }

    /** Subjects were stored in capitals by some rooms and in small letters by others. */
    private static Key key(String act, String subject) {
        return new Key(act, subject.toUpperCase(Locale.ROOT));
    }

    static List<AuditAct> all() {
        var enums = new ClassPathScanningCandidateComponentProvider(false);
        enums.addIncludeFilter(new AssignableTypeFilter(AuditAct.class));
        return enums.findCandidateComponents("onewindow").stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), AuditActs.class.getClassLoader()))
                .flatMap(type -> Stream.of((Object[]) type.getEnumConstants()))
                .map(AuditAct.class::cast)
                .toList();
    }
}
