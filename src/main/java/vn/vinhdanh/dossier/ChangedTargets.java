package vn.vinhdanh.dossier;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.registration.ChangeWords;

/** What was changed of a nominee's targets after its registration was accepted, wherever its results are shown. */
@Component
@Transactional(readOnly = true)
public class ChangedTargets {

    private final Dossiers dossiers;
    private final ChangeWords words;

    ChangedTargets(Dossiers dossiers, ChangeWords words) {
        this.dossiers = dossiers;
        this.words = words;
    }

    /** @return one sentence per change; empty when everything stands as it was registered */
    public List<String> of(Dossier dossier) {
        return dossiers.acceptedRegistration(dossier).map(words::of).orElse(List.of());
    }
}
