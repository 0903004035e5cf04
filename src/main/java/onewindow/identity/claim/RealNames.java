package onewindow.identity.claim;

import onewindow.identity.Actor;
import onewindow.identity.NewParty;
import onewindow.identity.PartyCheck;
import onewindow.identity.challenge.SignInLocks;
import onewindow.platform.key.FieldCipher;
import org.springframework.stereotype.Component;

/**
 * 实名: what a citizen says of himself. Name and number alone open nothing: without a window, the phone on record or the
 * identity provider they are a claim.
 */
@Component
public class RealNames {
    private final PartyCheck check;
    private final SignInLocks locks;
    private final FieldCipher cipher;
    private final Claims claims;

    RealNames(PartyCheck check, SignInLocks locks, FieldCipher cipher, Claims claims) {
        this.check = check;
        this.locks = locks;
        this.cipher = cipher;
        this.claims = claims;
    }

    public void bind(Actor actor, NewParty typed) {
        NewParty wanted = check.withBirth(check.check(typed));
        String subject = cipher.blindIndex("real-name lock", actor.accountId().toString());
        locks.take(subject);
        if (claims.say(actor, wanted)) {
            locks.clear(subject);
        }
    }
}
