package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.edit.DemoItem;
import org.junit.jupiter.api.Test;

class PromiseTest {
    private static final List<ItemVersion> ITEMS = DemoItem.all().stream()
            .map(content -> new ItemVersion(UUID.randomUUID(), 1, LocalDate.of(2026, 1, 1), content))
            .toList();

    @Test
    void what_is_done_at_once_promises_no_later_day_at_the_window_and_says_what_the_phone_takes() {
        assertThat(ITEMS).filteredOn(item -> item.kind() == ItemKind.INSTANT).allSatisfy(item -> {
            Promise promise = Promise.of(item);
            assertThat(promise.full()).contains("当场办好").doesNotContain("受理");
            assertThat(promise.from("明天前")).isEqualTo("明天前办好，材料不齐的告诉您缺什么");
            assertThat(promise.full().contains("手机上交的，1 个工作日内办好")).isEqualTo(item.online());
            assertThat(promise.brief().contains("手机 1 个工作日")).isEqualTo(item.online());
        });
    }

    @Test
    void what_takes_days_says_the_same_days_everywhere_and_both_the_answer_and_the_end() {
        assertThat(ITEMS).filteredOn(item -> item.kind() == ItemKind.PROMISED).allSatisfy(item -> {
            Promise promise = Promise.of(item);
            String days = item.promisedDays().chinese();
            assertThat(promise.brief()).isEqualTo("受理后 " + days);
            assertThat(promise.full()).startsWith("受理以后 " + days + "内办好").contains("1 个工作日内答复");
            assertThat(promise.from("明天前")).isEqualTo("明天前告诉您能不能受理，受理以后 " + days + "内办好");
        });
    }

    @Test
    void what_is_given_anew_is_done_with_the_answer() {
        assertThat(Promise.of(ITEMS.getFirst(), true).from("12月1日前")).isEqualTo("12月1日前告诉您结果");
    }
}
