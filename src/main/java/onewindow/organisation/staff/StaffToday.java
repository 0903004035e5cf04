package onewindow.organisation.staff;

import org.jspecify.annotations.Nullable;

/** One line of the public plate: who serves here, at which number they are reached. */
public record StaffToday(
        String name,
        String badgeNumber,
        String post,
        String duty,
        @Nullable String photoUrl,
        @Nullable String phone) {}
