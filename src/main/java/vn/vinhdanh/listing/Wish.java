package vn.vinhdanh.listing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.search.Plain;

/**
 * What somebody wants to see of the list; all of it stands in the address, so that it can be sent to a colleague.
 *
 * @param status a status as in {@link #slug}, {@link #OPEN}, {@link #ENDED}, or empty
 * @param page from 1
 */
record Wish(
        String words,
        String campaign,
        String status,
        String bloc,
        String form,
        boolean overdue,
        Column sort,
        boolean descending,
        int page) {

    static final String OPEN = "dang-xu-ly";
    static final String ENDED = "da-ket-thuc";

    static Wish of(Map<String, String> parameters) {
        return new Wish(
                parameters.getOrDefault("tim", "").strip(),
                parameters.getOrDefault("dot", ""),
                parameters.getOrDefault("trang-thai", ""),
                parameters.getOrDefault("khoi", ""),
                parameters.getOrDefault("hinh-thuc", ""),
                "1".equals(parameters.get("qua-han")),
                Column.named(parameters.get("xep")).orElse(Column.OPENED),
                Column.named(parameters.get("xep")).isEmpty() || "giam".equals(parameters.get("chieu")),
                page(parameters.get("trang")));
    }

    private static int page(String text) {
        return text != null && text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
    }

    /** @return the name of a status in addresses, e.g. {@code cho-hoi-dong-xet} */
    static String slug(DossierStatus status) {
        return Plain.of(status.words()).replace(' ', '-');
    }

    Optional<DossierStatus> wantedStatus() {
        return Stream.of(DossierStatus.values())
                .filter(one -> slug(one).equals(status))
                .findFirst();
    }

    /** @return whether anything but order and page was chosen */
    public boolean isNarrow() {
        return overdue || Stream.of(words, campaign, status, bloc, form).anyMatch(part -> !part.isEmpty());
    }

    /** @return the address of the same list in another order: turned round where it is in this order already */
    public String sortedBy(Column column) {
        return address("/ho-so", column, column == sort && !descending, 1);
    }

    public String page(int number) {
        return address("/ho-so", sort, descending, number);
    }

    public String sheet() {
        return address("/ho-so/danh-sach.xlsx", sort, descending, 1);
    }

    public String ariaSort(Column column) {
        return column != sort ? null : descending ? "descending" : "ascending";
    }

    private String address(String path, Column column, boolean down, int number) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("tim", words);
        parts.put("dot", campaign);
        parts.put("trang-thai", status);
        parts.put("khoi", bloc);
        parts.put("hinh-thuc", form);
        parts.put("qua-han", overdue ? "1" : "");
        parts.put("xep", column == Column.OPENED && down ? "" : column.address());
        parts.put("chieu", down && column != Column.OPENED ? "giam" : "");
        parts.put("trang", number == 1 ? "" : String.valueOf(number));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, String> said = parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        said.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(said).toUriString();
    }
}
