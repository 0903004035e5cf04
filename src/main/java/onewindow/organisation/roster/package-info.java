/** 值班表: who has duty on weekends, holidays, at noon and late. */
@NullMarked
package onewindow.organisation.roster;

import org.jspecify.annotations.NullMarked;
