package vn.vinhdanh.paper;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vinhdanh.dossier.Documents;
import vn.vinhdanh.dossier.DossierDocument;

/** The documents of a dossier as they are and as they ever were. */
final class ElectronicSet {

    private final String dossierCode;
    private final List<Documents.Held> everHeld;

    ElectronicSet(String dossierCode, List<Documents.Held> everHeld) {
        this.dossierCode = dossierCode;
        this.everHeld = everHeld;
    }

    /** The documents that are part of the dossier now. */
    List<DossierDocument> current() {
        return everHeld.stream()
                .filter(held -> held.removedAt() == null)
                .map(Documents.Held::document)
                .toList();
    }

    Fingerprint fingerprint() {
        return Fingerprint.of(dossierCode, current());
    }

    /** @return whether the dossier ever consisted of what the code was made from */
    boolean knows(Fingerprint fingerprint) {
        return past().containsKey(fingerprint);
    }

    /** @return what changed since the code was made, by document type; empty when nothing did or the code is unknown */
    Map<String, Change> changesSince(Fingerprint fingerprint) {
        List<DossierDocument> before = past().getOrDefault(fingerprint, current());
        Map<String, Change> changes = new TreeMap<>();
        Stream.concat(before.stream(), current().stream())
                .map(DossierDocument::documentType)
                .distinct()
                .forEach(type -> {
                    Set<String> then = hashes(before, type);
                    Set<String> now = hashes(current(), type);
                    if (!then.equals(now)) {
                        changes.put(
                                type, then.isEmpty() ? Change.ADDED : now.isEmpty() ? Change.REMOVED : Change.REPLACED);
                    }
                });
        return changes;
    }

    enum Change {
        ADDED("thêm"),
        REMOVED("gỡ"),
        REPLACED("thay");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Every set that the dossier ever was, by its code: nothing is ever thrown away, so the past can be told. */
    private Map<Fingerprint, List<DossierDocument>> past() {
        Map<Fingerprint, List<DossierDocument>> past = new LinkedHashMap<>();
        everHeld.stream()
                .flatMap(held -> Stream.of(held.document().uploadedAt(), held.removedAt()))
                .filter(at -> at != null)
                .distinct()
                .sorted()
                .map(this::at)
                .forEach(set -> past.put(Fingerprint.of(dossierCode, set), set));
        past.put(fingerprint(), current());
        return past;
    }

    private List<DossierDocument> at(Instant moment) {
        return everHeld.stream()
                .filter(held -> !held.document().uploadedAt().isAfter(moment))
                .filter(held -> held.removedAt() == null || held.removedAt().isAfter(moment))
                .map(Documents.Held::document)
                .toList();
    }

    private static Set<String> hashes(List<DossierDocument> documents, String type) {
        return documents.stream()
                .filter(document -> document.documentType().equals(type))
                .map(DossierDocument::sha256)
                .collect(Collectors.toSet());
    }
}
