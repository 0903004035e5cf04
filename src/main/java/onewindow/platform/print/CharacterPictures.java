package onewindow.platform.print;

import java.util.Optional;

/** The pictures that stand for characters no typeface has, taken from their bearers' identity cards. */
public interface CharacterPictures {
    /** A small PNG, black on white. */
    Optional<byte[]> of(int character);
}
