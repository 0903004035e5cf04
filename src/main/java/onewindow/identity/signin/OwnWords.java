package onewindow.identity.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.identity.StaffDirectory;
import onewindow.identity.account.Account;
import onewindow.platform.Pinyin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What others would try for just this person: the name, and the places around, in pinyin. */
@Component
class OwnWords {
    private final ObjectProvider<StaffDirectory> directory;

    OwnWords(ObjectProvider<StaffDirectory> directory) {
        this.directory = directory;
    }

    List<String> of(Account account) {
        List<String> words = new ArrayList<>();
        words.add(Pinyin.full(account.displayName()));
        UUID siteId = account.siteId();
        StaffDirectory known = directory.getIfAvailable();
        for (String place : known == null ? List.<String>of() : known.placeNames(siteId)) {
            words.add(Pinyin.full(place));
            // 河东区 is tried as hedong, too.
            words.add(Pinyin.full(place.replaceAll("(省|市|区|县|镇|乡|街道)$", "")));
        }
        return words;
    }
}
