package vn.vinhdanh.paper;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;
import vn.vinhdanh.finding.NotFound;

/** All Word templates as they were when the application started: what was checked is what is filled. */
public final class TemplateShelf {

    private final Map<String, byte[]> files;

    /** @param files content of the templates by file name */
    public TemplateShelf(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /** Reports to the campaign's file every template that is missing or cannot be filled. */
    public void check(Campaign campaign, DataFile file) {
        Items.each(
                campaign.documentTypes(),
                "documentTypes",
                (type, at) -> Items.each(
                        type.templates(),
                        at + ".templates",
                        (template, place) -> check(template.file(), PaperKind.DOSSIER_PAPER, place + ".file", file)));
        Items.each(
                campaign.notices(),
                "notices",
                (notice, at) -> check(notice.file(), PaperKind.NOTICE, at + ".file", file));
        if (campaign.council() != null) {
            Items.each(
                    campaign.council().papers(),
                    "council.papers",
                    (paper, at) -> check(paper.file(), PaperKind.COUNCIL_PAPER, at + ".file", file));
        }
    }

    /** @throws NotFound when there is no such file */
    public WordTemplate get(String file, PaperKind kind) {
        byte[] content = files.get(file);
        if (content == null) {
            throw new NotFound("Không có tệp mẫu " + file + ".");
        }
        return new WordTemplate(content, kind);
    }

    private void check(String name, PaperKind kind, String place, DataFile file) {
        if (name == null) {
            return;
        }
        byte[] content = files.get(name);
        List<String> mistakes = content == null
                ? List.of("không có trong thư mục papers; đang có: " + String.join(", ", files.keySet()) + ".")
                : TemplateInspection.mistakes(content, kind);
        mistakes.forEach(mistake -> file.mistake(place, "mẫu «" + name + "» " + mistake));
    }
}
