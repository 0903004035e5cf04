package onewindow.organisation.region;

import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import org.jspecify.annotations.Nullable;

/** 行政区划: one place of the tree province → city → county → town → village. */
public record Region(
        RegionCode code, String name, Level level, @Nullable RegionCode parent, int childCount) {}
