/** The demo county's cases, made by the same acts as real ones. */
@NullMarked
package onewindow.cases.demo;

import org.jspecify.annotations.NullMarked;
