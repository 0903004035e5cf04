package onewindow.agents.errand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;

/**
 * 代办单 as stored.
 *
 * @param partyId who it is for, once known by ID number; somebody who rang up may have given only a name
 * @param phone encrypted, as the address is; nothing where nobody knows one
 * @param askerPartyId a member of the family who asked on line
 * @param itemName the item asked for, or in the asker's own words what it is about
 * @param takeBy the last day for somebody to take it
 */
record Errand(
        UUID id,
        String number,
        Kind kind,
        AskedBy askedBy,
        ErrandStatus status,
        int version,
        @Nullable UUID partyId,
        String name,
        String maskedName,
        byte[] phone,
        byte @Nullable [] address,
        @Nullable UUID askerPartyId,
        @Nullable String askerRelation,
        @Nullable UUID itemId,
        String itemName,
        String wish,
        String regionCode,
        @Nullable LocalDate wantedOn,
        Part wantedPart,
        @Nullable UUID agentId,
        LocalDate takeBy,
        boolean takeByProvisional,
        Instant askedAt,
        @Nullable Instant handedOverAt,
        @Nullable String result,
        @Nullable Instant endedAt) {
    enum Kind {
        AGENCY("帮办代办"),
        HOME_VISIT("上门服务");

        final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }
    }

    enum AskedBy {
        PHONE("电话"),
        WEB("网上"),
        WINDOW("窗口"),
        AGENT("代办员走访");

        final String chinese;

        AskedBy(String chinese) {
            this.chinese = chinese;
        }
    }

    enum Part {
        ANY("全天都行"),
        MORNING("上午"),
        AFTERNOON("下午");

        final String chinese;

        Part(String chinese) {
            this.chinese = chinese;
        }
    }

    /** In clear; empty where none is known. */
    String phone(FieldCipher cipher) {
        return phone.length == 0 ? "" : cipher.decrypt(phone, ErrandTable.PHONE.of(id));
    }

    @Override
    public String toString() {
        return "AgentOrder[" + number + "]";
    }
}
