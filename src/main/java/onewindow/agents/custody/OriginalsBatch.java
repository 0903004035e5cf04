package onewindow.agents.custody;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 材料交接单: what a courier carries from one site to another, line by line. */
record OriginalsBatch(
        UUID id,
        String number,
        UUID fromSite,
        String fromRegion,
        UUID toSite,
        String toRegion,
        BatchStatus status,
        int version,
        String courierName,
        String packedBy,
        Instant packedAt,
        @Nullable Instant takenAt,
        @Nullable Instant closedAt,
        List<Line> lines) {
    enum BatchStatus {
        PACKED("已打包，待取走"),
        ON_THE_WAY("在路上"),
        RECEIVED("已交接完"),
        CANCELLED("已取消");

        final String chinese;

        BatchStatus(String chinese) {
            this.chinese = chinese;
        }
    }

    enum LineStatus {
        WAITING("待签收"),
        SIGNED("已签收"),
        REJECTED("拒收，退回途中"),
        TAKEN_BACK("已退回原处"),
        CANCELLED("未送出");

        final String chinese;

        LineStatus(String chinese) {
            this.chinese = chinese;
        }
    }

    record Line(
            UUID caseId,
            OriginalKind kind,
            String what,
            LineStatus status,
            @Nullable String reason,
            @Nullable String signedBy,
            @Nullable Instant signedAt) {}

    boolean waiting() {
        return lines.stream().anyMatch(l -> l.status() == LineStatus.WAITING || l.status() == LineStatus.REJECTED);
    }
}
