/** 签到、考勤: who is there, from when until when, and how that is known. */
@NullMarked
@NamedInterface("duty")
package onewindow.organisation.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
