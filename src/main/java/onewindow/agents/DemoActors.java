package onewindow.agents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import javax.imageio.ImageIO;
import onewindow.identity.Actor;
import onewindow.identity.IdNumber;
import onewindow.identity.NewParty;
import onewindow.identity.Party;
import onewindow.identity.PartyKind;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.party.Parties;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.organisation.staff.Colleague;
import onewindow.organisation.staff.StaffMembers;
import onewindow.platform.files.StoredFiles;
import org.springframework.stereotype.Component;

/** Who takes part in the demo county's agents' work: its staff at their sites, invented old people, a drawn signature. */
@Component
public class DemoActors {
    public static final String TOWN = "371312108000";
    public static final String VILLAGE = "371312108277";

    private final Sites sites;
    private final StaffMembers staff;
    private final Parties parties;
    private final StoredFiles files;

    DemoActors(Sites sites, StaffMembers staff, Parties parties, StoredFiles files) {
        this.files = files;
        this.sites = sites;
        this.staff = staff;
        this.parties = parties;
    }

    public Site site(String regionCode) {
        return sites.at(RegionCode.of(regionCode)).orElseThrow();
    }

    public Actor staff(String regionCode, Role role) {
        Site site = site(regionCode);
        return actor(site, staff.at(site.id(), role).getFirst());
    }

    private static Actor actor(Site site, Colleague person) {
        return new Actor(
                person.staffId(),
                Actor.Kind.STAFF,
                person.name(),
                null,
                person.staffId(),
                site.id(),
                person.posts(),
                null);
    }

    /** Another clerk of the town: what one wrote down, a second one confirms. */
    public Actor secondClerk(String regionCode) {
        return actor(site(regionCode), colleague(regionCode, Role.WINDOW_CLERK, 1));
    }

    Colleague colleague(String regionCode, Role role, int n) {
        return staff.at(site(regionCode).id(), role).get(n);
    }

    /** One of those who have only the telephone at home. */
    public Party old(int n, String name) {
        LocalDate birth = LocalDate.of(1938, 5, 3).plusDays(n * 211L);
        String number = "371312" + birth.toString().replace("-", "") + "%03d".formatted(700 + n);
        String phone = "0539881%04d".formatted(2000 + n);
        return parties.register(new NewParty(
                PartyKind.PERSON, name, IdNumber.complete(number), phone, "山东省临沂市河东区郑旺镇西郑旺村" + (n + 3) + "号", null));
    }

    /** A line as an unsure hand draws it. */
    public UUID signature(Actor signed) {
        BufferedImage picture = new BufferedImage(420, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 420, 120);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(4));
        for (int i = 0; i < 5; i++) {
            pen.drawArc(30 + i * 70, 30 + i % 2 * 15, 60, 50, 40 * i, 230);
        }
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return files.upload(
                    "签字.png",
                    new ByteArrayInputStream(out.toByteArray()),
                    java.util.Objects.requireNonNull(signed.staffId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
