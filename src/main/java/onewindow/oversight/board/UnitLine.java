package onewindow.oversight.board;

import onewindow.oversight.board.UnitRecords.Counts;

record UnitLine(String place, String name, Counts counts) {}
