package onewindow.identity.account;

/** A password already put through Argon2id; the demo county hashes its one password once for all its people. */
public record HashedPassword(String hash) {
    @Override
    public String toString() {
        return "HashedPassword[…]";
    }
}
