/** Phones and addresses on record, and how they change. */
@NullMarked
package onewindow.identity.contact;

import org.jspecify.annotations.NullMarked;
