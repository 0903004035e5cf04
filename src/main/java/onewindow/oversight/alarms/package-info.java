/** 电子监察: the lights that are on, and the warnings they make. */
@NullMarked
package onewindow.oversight.alarms;

import org.jspecify.annotations.NullMarked;
