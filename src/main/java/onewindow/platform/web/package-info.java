/** What every request passes: limits, the check of what is typed, errors in words, the pages of the web. */
@NullMarked
package onewindow.platform.web;

import org.jspecify.annotations.NullMarked;
