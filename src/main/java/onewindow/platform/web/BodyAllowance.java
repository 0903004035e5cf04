package onewindow.platform.web;

import org.springframework.util.unit.DataSize;

/**
 * Where a body that is not a file may be larger than usual, as a room contributes it.
 *
 * @param path the beginning of the address
 */
public record BodyAllowance(String path, DataSize most) {}
