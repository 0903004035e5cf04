/**
 * What joins a claim to the party it is of: a clerk, the phone on record, the provider; and who stands for whom by
 * law.
 */
@NullMarked
package onewindow.identity.claim;

import org.jspecify.annotations.NullMarked;
