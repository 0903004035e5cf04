/** 项目陪办: a named companion for a key project, from its start to its end. */
@NullMarked
package onewindow.agents.project;

import org.jspecify.annotations.NullMarked;
