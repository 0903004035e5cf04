package onewindow.platform.audit;

import java.util.List;
import onewindow.platform.RestoredPart;
import onewindow.platform.db.Db;
import onewindow.platform.key.FieldCipher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After a restore: the audit's chain holds from its beginning to where it ends now. */
@Component
@Order(10)
class RestoredAudit implements RestoredPart {
    private final Db db;
    private final FieldCipher cipher;
    private final AuditHeads heads;

    RestoredAudit(Db db, FieldCipher cipher, AuditHeads heads) {
        this.db = db;
        this.cipher = cipher;
        this.heads = heads;
    }

    @Override
    public String name() {
        return "审计链";
    }

    @Override
    public Findings look() {
        AuditChain.Finding found = new AuditChain(db, cipher.ring(), heads).verifyInside();
        return new Findings(
                found.rows() + " 条、" + found.seals() + " 个封条逐条核对", found.whole() ? List.of() : List.of(found.what()));
    }

    /** Seals that others have seen come again with other contents; said now, not found each night. */
    @Override
    public String goOn() {
        AuditChain chain = new AuditChain(db, cipher.ring(), heads);
        chain.verifyInside();
        long missing = chain.missing();
        return missing == 0 ? "" : "审计封条：送到外面的比恢复点多 " + missing + " 个。请把外面的封条文件改名留存（不要删），再启动程序；否则以后每次核对都会报告不一致";
    }
}
