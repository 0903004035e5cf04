package onewindow.catalogue;

import onewindow.identity.RegionCode;

/** One stage of the way a case takes, and the level of the unit that works on it. */
public record RouteStage(StageKind kind, RegionCode.Level level) {}
