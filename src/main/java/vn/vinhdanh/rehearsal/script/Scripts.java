package vn.vinhdanh.rehearsal.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.DataFilesRejected;
import vn.vinhdanh.datafile.Items;
import vn.vinhdanh.datafile.Mistake;
import vn.vinhdanh.organization.CouncilMember;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.rehearsal.script.Script.For;

/** Reads a script and checks it against the campaign and its organization. */
final class Scripts {

    private Scripts() {}

    /**
     * @param name of a script that comes with the application ({@code rehearsal/<name>-script.yaml}), or path of a file
     * @throws DataFilesRejected with every mistake in the script, or when there is no such script
     */
    static Script read(String name, Campaigns campaigns, Organizations organizations) {
        try (InputStream content = open(name)) {
            return read(DataFile.parse(name, content), campaigns, organizations);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Script read(DataFile file, Campaigns campaigns, Organizations organizations) {
        Script script = file.read(Script.class);
        if (file.mistakes().isEmpty()) {
            campaigns.all().stream()
                    .filter(campaign -> campaign.id().equals(script.campaign()))
                    .findFirst()
                    .ifPresentOrElse(
                            campaign -> check(file, script, campaign, organizations.get(campaign.organization())),
                            () -> file.mistake("campaign", "không có đợt thi đua «" + script.campaign() + "»."));
        }
        if (!file.mistakes().isEmpty()) {
            throw new DataFilesRejected(file.mistakes());
        }
        return script;
    }

    private static InputStream open(String name) throws IOException {
        Path path = Path.of(name);
        if (Files.isRegularFile(path)) {
            return Files.newInputStream(path);
        }
        InputStream own = Scripts.class.getClassLoader().getResourceAsStream("rehearsal/" + name + "-script.yaml");
        if (own == null) {
            throw new DataFilesRejected(
                    List.of(new Mistake(name, 0, 0, "", "không có kịch bản diễn tập hoặc tệp nào tên này.")));
        }
        return own;
    }

    private static void check(DataFile file, Script script, Campaign campaign, Organization organization) {
        if (!script.until().isAfter(campaign.period().from())) {
            file.mistake("until", "phải sau ngày phát động.");
        }
        Set<String> units =
                new HashSet<>(organization.units().stream().map(Unit::id).toList());
        Set<String> members = new HashSet<>(
                organization.council().stream().map(CouncilMember::user).toList());
        rules(file, script.registration(), "registration", units);
        rules(file, script.nomination().conduct(), "nomination.conduct", units);
        rules(file, script.results(), "results", units);
        Items.each(script.results(), "results", (result, at) -> {
            if (result.to() < result.from()) {
                file.mistake(at + ".to", "không được nhỏ hơn «from».");
            }
        });
        Items.each(script.nomination().wanted(), "nomination.wanted", (wanted, at) -> {
            if (campaign.awardForm(wanted.award()).isEmpty()) {
                file.mistake(at + ".award", "không có hình thức khen thưởng «" + wanted.award() + "».");
            }
            if (wanted.units().isEmpty() == wanted.kinds().isEmpty()) {
                file.mistake(at, "ghi hoặc «units» hoặc «kinds».");
            }
            known(file, wanted.units(), at + ".units", units, "đơn vị");
        });
        known(file, script.council().absent(), "council.absent", members, "thành viên Hội đồng");
        Items.each(script.council().against(), "council.against", (against, at) -> {
            known(file, List.of(against.member()), at + ".member", members, "thành viên Hội đồng");
            known(file, against.units(), at + ".units", units, "đơn vị");
        });
        if (script.province() != null) {
            known(file, script.province().refuses(), "province.refuses", units, "đơn vị");
        }
    }

    private static <T extends For> void rules(DataFile file, List<T> rules, String path, Set<String> units) {
        Items.each(rules, path, (rule, at) -> known(file, rule.units(), at + ".units", units, "đơn vị"));
        if (rules.stream()
                .noneMatch(rule -> rule.units().isEmpty() && rule.kinds().isEmpty())) {
            file.mistake(path, "thiếu dòng cho mọi đơn vị còn lại (không ghi «units» và «kinds»).");
        }
    }

    private static void known(DataFile file, Collection<String> given, String path, Set<String> known, String what) {
        given.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> file.mistake(path, "không có " + what + " «" + id + "»."));
    }
}
