package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onewindow.OneWindowTest;
import onewindow.cases.people.CaseScope;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which states are open is said once, in {@link CaseStatus}; the indexes of what is open must say the same. */
@OneWindowTest
class OpenCasesDbTest {
    private static final Pattern STATE = Pattern.compile("'([A-Z_]+)'::text");

    @Autowired
    Db db;

    private static Set<String> closed() {
        return Arrays.stream(CaseStatus.values())
                .filter(status -> !status.open())
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    @Test
    void the_partial_indexes_of_open_cases_are_of_exactly_those_states() {
        List<String> predicates = db.sql("""
                        select pg_get_expr(i.indpred, i.indrelid) from pg_index i
                        where i.indrelid = 'cases.case_file'::regclass
                          and pg_get_expr(i.indpred, i.indrelid) like '(status <> ALL%'""").list(String.class);
        assertThat(predicates)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(predicate -> assertThat(STATE.matcher(predicate)
                                .results()
                                .map(r -> r.group(1))
                                .collect(Collectors.toSet()))
                        .isEqualTo(closed()));
    }

    @Test
    void the_partial_indexes_of_ended_cases_are_of_exactly_those_states() {
        Set<String> ended = Arrays.stream(CaseStatus.values())
                .filter(CaseStatus::ended)
                .map(Enum::name)
                .collect(Collectors.toSet());
        List<String> predicates = db.sql("""
                        select pg_get_expr(indpred, indrelid) from pg_index
                        where indexrelid in ('cases.case_site_ended'::regclass, 'cases.case_unit_ended'::regclass)""").list(String.class);
        assertThat(predicates)
                .hasSize(2)
                .allSatisfy(predicate -> assertThat(STATE.matcher(predicate)
                                .results()
                                .map(r -> r.group(1))
                                .collect(Collectors.toSet()))
                        .isEqualTo(ended));
    }

    @Test
    void the_lists_of_open_cases_ask_for_exactly_those_states() {
        Set<String> asked = Pattern.compile("'([A-Z_]+)'")
                .matcher(CaseScope.OPEN)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
        assertThat(asked).isEqualTo(closed());
    }
}
