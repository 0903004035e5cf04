/** 通道: the ways a message leaves by, as the county has set them up. */
@NullMarked
package onewindow.notifications.channel;

import org.jspecify.annotations.NullMarked;
