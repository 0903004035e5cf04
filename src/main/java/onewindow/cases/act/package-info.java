/**
 * What carries an act out: the one ordered check, what is looked up for it, what the case becomes, and the one
 * writer.
 */
@NullMarked
package onewindow.cases.act;

import org.jspecify.annotations.NullMarked;
