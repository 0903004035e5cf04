/** How an item is written: drafts, checks, rules of what is offered, import and export. */
@NullMarked
package onewindow.catalogue.edit;

import org.jspecify.annotations.NullMarked;
