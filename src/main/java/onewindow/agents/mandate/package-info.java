/** 委托书: who may act for whom, for what, until when. */
@NullMarked
package onewindow.agents.mandate;

import org.jspecify.annotations.NullMarked;
