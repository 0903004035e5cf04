package onewindow.identity.challenge;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Asks the small question that comes before what strangers ask too often. */
@RestController
class ChallengeController {
    private final Challenges challenges;

    ChallengeController(Challenges challenges) {
        this.challenges = challenges;
    }

    /** @param work as the refusal said; more is asked of whoever is asked often */
    record ChallengeRequest(@Nullable Integer work) {}

    @PostMapping("/api/challenges")
    Challenges.Challenge ask(@RequestBody ChallengeRequest request) {
        return challenges.ask(request.work());
    }
}
