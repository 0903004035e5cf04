/** 催一催: an applicant asks for his case to be hurried; whoever has it is told, and he sees what was done about it. */
@NullMarked
package onewindow.oversight.urging;

import org.jspecify.annotations.NullMarked;
