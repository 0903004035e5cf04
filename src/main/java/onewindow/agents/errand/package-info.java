/** 代办单: somebody asks for help, an agent takes it and carries it through. */
@NullMarked
package onewindow.agents.errand;

import org.jspecify.annotations.NullMarked;
