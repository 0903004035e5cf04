/** 公示: what was found is posted where the neighbours read it, and what they object is looked into before the decision. */
@NullMarked
package onewindow.cases.publicity;

import org.jspecify.annotations.NullMarked;
