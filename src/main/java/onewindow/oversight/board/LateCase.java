package onewindow.oversight.board;

import java.util.UUID;
import onewindow.cases.clock.DueView;
import onewindow.cases.people.Holders.HolderView;

record LateCase(UUID id, String number, String itemName, String statusName, HolderView holder, DueView due) {}
