/** 登记簿: what really happened at the sites, to read, print and hand in. */
@NullMarked
package onewindow.oversight.registers;

import org.jspecify.annotations.NullMarked;
