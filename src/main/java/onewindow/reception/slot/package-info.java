/** 号源: slots computed from the opening calendar of a site and the rules of a queue, and what is taken of them. */
@NullMarked
package onewindow.reception.slot;

import org.jspecify.annotations.NullMarked;
