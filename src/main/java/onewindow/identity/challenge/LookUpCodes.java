package onewindow.identity.challenge;

import java.util.Optional;
import java.util.function.Supplier;
import onewindow.identity.PartyCheck;
import onewindow.identity.challenge.SmsCodes.EnteredCode;
import onewindow.identity.challenge.SmsCodes.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks something up for whoever holds the phone, without signing in: the code sent there proves it. */
@Component
public class LookUpCodes {
    private final SmsCodes codes;

    LookUpCodes(SmsCodes codes) {
        this.codes = codes;
    }

    public record Proof(
            String phone,
            String code,
            @Nullable String address,
            @Nullable ChallengeAnswer answer) {
        /** What is not even a phone or a code is refused here and is no try. */
        public Proof {
            phone = PartyCheck.mobile(phone);
            code = SmsCodes.digits(code);
        }
    }

    /** A code is used up by what it finds; who mistyped a number need not wait for the next one. */
    public <T> Optional<T> find(Proof proof, Supplier<Optional<T>> find) {
        EnteredCode typed = new EnteredCode(proof.phone(), Purpose.LOOK_UP, proof.code());
        SmsCodes.Match match = codes.check(typed, proof.address(), proof.answer());
        Optional<T> found = find.get();
        if (found.isPresent()) {
            match.use();
        }
        return found;
    }
}
