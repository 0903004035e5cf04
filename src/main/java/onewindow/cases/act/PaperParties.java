package onewindow.cases.act;

import onewindow.cases.CaseFile;
import onewindow.cases.Step;
import onewindow.documents.DocumentContent;
import onewindow.documents.DocumentContent.Organ;
import onewindow.documents.DocumentKind;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.party.Parties;
import onewindow.organisation.department.Department;
import onewindow.organisation.department.Departments;
import onewindow.organisation.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Between whom a paper stands: the organ that decides, and the person it is addressed to, in full. */
@Component
class PaperParties {
    private final Departments departments;
    private final Regions regions;
    private final Parties parties;

    PaperParties(Departments departments, Regions regions, Parties parties) {
        this.departments = departments;
        this.regions = regions;
        this.parties = parties;
    }

    Department department(CaseFile file) {
        return departments.byKey(file.subject().departmentKey());
    }

    /** The number as the person's own paper has it. */
    String idNumber(CaseFile file) {
        return parties.get(file.subject().partyId()).idNumber();
    }

    @Nullable
    Organ organ(DocumentKind kind, Step step) {
        return kind.ofTheOrgan() ? organ(step) : null;
    }

    /** 决定机关: the body the guide names, of this place; else the bureau. */
    Organ organ(Step step) {
        String body = step.item().content().implementingBody();
        if (ofATown(body)) {
            String town = town(step);
            return new Organ(null, town == null ? body : town, "");
        }
        Department department = department(step.file());
        String name = body.isEmpty() ? department.name() : body;
        return body.isEmpty() || body.equals(department.name())
                ? new Organ(department.id(), name, word(step) + department.key())
                : new Organ(null, name, "");
    }

    /** 镇人民政府（街道办事处）: said of every town; which one, the case knows. */
    private static boolean ofATown(String body) {
        return body.matches("(乡镇|镇|乡)(人民)?政府.*|街道办事处.*");
    }

    private @Nullable String town(Step step) {
        RegionCode place = RegionCode.of(step.file().place().regionCode());
        if (place.level().compareTo(Level.TOWN) < 0) {
            return null;
        }
        String name = regions.fullName(place.at(Level.TOWN));
        return name.endsWith("办事处") ? name : name + (name.endsWith("街道") ? "办事处" : "人民政府");
    }

    private String word(Step step) {
        RegionCode county = RegionCode.of(step.file().place().regionCode()).at(Level.COUNTY);
        return regions.find(county)
                .map(region -> DocumentContent.shortName(region.name()))
                .orElse("");
    }
}
