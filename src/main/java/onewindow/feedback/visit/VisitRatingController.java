package onewindow.feedback.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.feedback.RatingForm;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.organisation.site.Sites;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 窗口评价: on the tablet of the window when the visit is over, or by the paper of the ticket within five working days. */
@RestController
class VisitRatingController {
    private final VisitRatings ratings;
    private final Sites sites;

    VisitRatingController(VisitRatings ratings, Sites sites) {
        this.ratings = ratings;
        this.sites = sites;
    }

    /** @param visit whose rating is asked for now; none while nobody is asked */
    record RatingTablet(
            String siteName,
            int window,
            @Nullable AskedVisit visit,
            List<RatingForm.GradeOption> grades,
            Map<String, List<String>> tags) {}

    record AskedVisit(UUID ticketId, String number) {}

    record VisitGrade(
            @NotNull @Min(value = 1, message = "请从五档里选一档。") @Max(value = 5, message = "请从五档里选一档。")
            Integer grade,

            @NotNull @Size(max = 10, message = "标签太多。") List<String> tags) {}

    record TabletRating(
            @NotBlank @Size(max = 64) String device,
            @NotNull UUID ticketId,
            @Valid @NotNull VisitGrade rating) {}

    /** @param open it may be rated still */
    record RateableVisit(
            boolean open,
            boolean rated,
            LocalDate until,
            List<RatingForm.GradeOption> grades,
            Map<String, List<String>> tags) {}

    record VisitRatingRow(
            UUID ticketId,
            String number,
            LocalDate day,
            String siteName,
            int window,
            int grade,
            String gradeName,
            List<String> tags,
            String doorName,
            Instant at) {}

    @GetMapping("/api/rating-tablet")
    RatingTablet tablet(@RequestParam String device) {
        return ratings.tablet(device);
    }

    @PostMapping("/api/rating-tablet")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rate(@Valid @RequestBody TabletRating request) {
        ratings.rateAtWindow(
                request.device(),
                request.ticketId(),
                request.rating().grade(),
                request.rating().tags());
    }

    @GetMapping("/api/tickets/{code}/rating")
    RateableVisit rateable(@PathVariable String code) {
        return ratings.rateable(code);
    }

    @PostMapping("/api/tickets/{code}/rating")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rateByPhone(@PathVariable String code, @Valid @RequestBody VisitGrade rating) {
        ratings.rateByPhone(code, rating.grade(), rating.tags());
    }

    @GetMapping("/api/desk/visit-ratings")
    Slice<VisitRatingRow> list(Actor actor, @ParameterObject Slice.Request page) {
        actor.require(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        return ratings.within(actor.regions(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR), page)
                .map(row -> new VisitRatingRow(
                        row.ticketId(),
                        row.ticketNumber(),
                        row.day(),
                        sites.get(row.siteId()).name(),
                        row.windowNumber(),
                        row.grade(),
                        ratings.form().name(row.grade()),
                        row.tags(),
                        row.door().chinese,
                        row.at()));
    }
}
