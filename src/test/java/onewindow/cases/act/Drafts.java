package onewindow.cases.act;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMaterial;
import onewindow.cases.intake.Openings;
import onewindow.cases.store.CaseMaterials;
import onewindow.cases.store.CaseTable;
import onewindow.cases.store.FormBox;
import onewindow.catalogue.FormField;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Party;
import onewindow.identity.RegionCode;

/** Drafts of cases, filled in and with all that is to be brought. */
record Drafts(Openings openings, FormBox box, CaseTable table, CaseMaterials materials, Clock clock) {
    private static final String TOWN = "371312108";

    UUID of(ItemVersion item, Party party) {
        CaseFile.Opening opening =
                openings.online(item, party.id(), RegionCode.of(TOWN).value(), null);
        Map<String, String> answers = item.fields().stream().collect(Collectors.toMap(FormField::key, field -> "1"));
        table.open(opening, box.close(opening.id(), answers), clock.instant());
        item.materials().forEach(m -> materials.provide(opening.id(), item, m.key(), CaseMaterial.Provided.PAPER));
        return opening.id();
    }
}
