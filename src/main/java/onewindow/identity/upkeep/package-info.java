/** What is done by the hour in this room: old tries forgotten, sealed columns named. */
@NullMarked
package onewindow.identity.upkeep;

import org.jspecify.annotations.NullMarked;
