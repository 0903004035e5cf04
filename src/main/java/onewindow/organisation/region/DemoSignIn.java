package onewindow.organisation.region;

import java.util.List;
import onewindow.identity.RegionCode;
import onewindow.platform.demo.DemoMode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

record DemoSignIn(String label, String username, String password, String what) {}
