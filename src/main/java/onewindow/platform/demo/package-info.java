/** The demo county: data that a trial starts with, and that a county in earnest never has. */
@NullMarked
package onewindow.platform.demo;

import org.jspecify.annotations.NullMarked;
