/** 设备桥: the devices of a window's PC as pages reach them (docs/device-bridge.md), and its simulator for the demonstration. */
@NullMarked
package onewindow.reception.bridge;

import org.jspecify.annotations.NullMarked;
