package vn.vinhdanh.loading;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.CampaignReader;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.DataFilesRejected;
import vn.vinhdanh.datafile.Items;
import vn.vinhdanh.datafile.Mistake;
import vn.vinhdanh.deadline.DeadlineRules;
import vn.vinhdanh.holiday.CalendarFile;
import vn.vinhdanh.holiday.CalendarFileReader;
import vn.vinhdanh.holiday.ChoicesFit;
import vn.vinhdanh.holiday.HolidayCalendar;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.OrganizationReader;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.paper.TemplateShelf;
import vn.vinhdanh.prize.PrizeMoney;
import vn.vinhdanh.prize.RegimeFile;
import vn.vinhdanh.prize.RegimeFileReader;

/** Finds and reads all data files, and accepts them together or not at all. */
public final class DataLibraryReader {

    private static final String SHIPPED = "classpath*:";
    private static final List<String> KINDS =
            List.of("campaigns/*.yaml", "organizations/*.yaml", "calendars/*.yaml", "regimes/*.yaml", "papers/*.docx");

    private final ResourcePatternResolver resources;

    public DataLibraryReader(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    /**
     * Reads the files that we ship and those in one more folder.
     *
     * @param location Spring resource location of that folder; blank for none
     * @throws DataFilesRejected with every mistake in every file
     */
    public DataLibrary read(String location) {
        return location.isBlank() ? readFrom(List.of(SHIPPED)) : readFrom(List.of(SHIPPED, asFolder(location)));
    }

    /** Reads exactly the folders given, each ending with a slash or a colon. */
    DataLibrary readFrom(List<String> folders) {
        List<Sheet<CalendarFile>> calendars = sheets(folders, "calendars", CalendarFileReader::read);
        HolidayCalendar holidays = calendarOf(calendars);
        List<Sheet<RegimeFile>> regimes = sheets(folders, "regimes", RegimeFileReader::read);
        PrizeMoney prizeMoney = prizeMoneyOf(regimes);
        DeadlineRules deadlineRules = new DeadlineRules(holidays);
        List<Sheet<Campaign>> campaigns = sheets(folders, "campaigns", file -> readCampaign(file, deadlineRules));
        List<Sheet<Organization>> organizations = sheets(folders, "organizations", OrganizationReader::read);
        new Consistency(campaigns, organizations).check();
        TemplateShelf templates = new TemplateShelf(templates(folders));
        campaigns.stream()
                .filter(sheet -> sheet.content() != null)
                .forEach(sheet -> templates.check(sheet.content(), sheet.file()));
        campaigns.stream()
                .filter(sheet -> sheet.content() != null)
                .forEach(sheet -> checkPrizes(sheet.content(), prizeMoney, sheet.file()));
        List<Mistake> mistakes = Stream.concat(
                        missing(folders, campaigns, organizations),
                        Stream.of(calendars, regimes, campaigns, organizations)
                                .flatMap(List::stream)
                                .flatMap(sheet -> sheet.file().mistakes().stream()))
                .toList();
        if (!mistakes.isEmpty()) {
            throw new DataFilesRejected(mistakes);
        }
        Campaigns held = Campaigns.holding(contents(campaigns));
        return new DataLibrary(
                held, Organizations.holding(contents(organizations), held), holidays, prizeMoney, templates);
    }

    /** Of the files without mistakes: the others are rejected anyway, and their gaps would be taken for working days. */
    private static HolidayCalendar calendarOf(List<Sheet<CalendarFile>> calendars) {
        List<CalendarFile> sound = sound(calendars);
        ChoicesFit choices = new ChoicesFit(
                sound.stream().flatMap(file -> file.holidays().stream()).toList());
        calendars.stream()
                .filter(sheet -> sheet.content() != null)
                .forEach(sheet -> choices.check(sheet.content(), sheet.file()));
        return new HolidayCalendar(sound(calendars));
    }

    private static PrizeMoney prizeMoneyOf(List<Sheet<RegimeFile>> regimes) {
        PrizeMoney money = new PrizeMoney(contents(regimes));
        regimes.stream()
                .filter(sheet -> sheet.content() != null)
                .forEach(sheet -> money.check(sheet.content(), sheet.file()));
        return money;
    }

    private static void checkPrizes(Campaign campaign, PrizeMoney money, DataFile file) {
        Items.each(campaign.awardForms(), "awardForms", (form, at) -> {
            if (form.prize() != null && !money.knows(form.prize())) {
                file.mistake(at + ".prize", "không có mức tiền thưởng «" + form.prize() + "» trong regimes.");
            }
        });
    }

    private static List<CalendarFile> sound(List<Sheet<CalendarFile>> calendars) {
        return calendars.stream()
                .filter(sheet -> sheet.file().mistakes().isEmpty())
                .map(Sheet::content)
                .toList();
    }

    private static Campaign readCampaign(DataFile file, DeadlineRules deadlineRules) {
        Campaign campaign = CampaignReader.read(file);
        if (campaign != null) {
            deadlineRules.check(campaign, file);
        }
        return campaign;
    }

    private <T> List<Sheet<T>> sheets(List<String> folders, String kind, Function<DataFile, T> read) {
        List<Sheet<T>> sheets = new ArrayList<>();
        for (String folder : folders) {
            for (Resource resource : find(folder + kind + "/*.yaml")) {
                String name = kind + "/" + resource.getFilename();
                DataFile file = parse(folder.equals(SHIPPED) ? name : folder + name, resource);
                sheets.add(new Sheet<>(file, read.apply(file)));
            }
        }
        return sheets;
    }

    /** @return content by file name; a template of a later folder stands in for one of the same name */
    private Map<String, byte[]> templates(List<String> folders) {
        Map<String, byte[]> templates = new LinkedHashMap<>();
        for (String folder : folders) {
            for (Resource resource : find(folder + "papers/*.docx")) {
                try {
                    templates.put(resource.getFilename(), resource.getContentAsByteArray());
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }
        return templates;
    }

    private List<Resource> find(String pattern) {
        try {
            return Arrays.stream(resources.getResources(pattern))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
        } catch (FileNotFoundException noSuchFolder) {
            return List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static DataFile parse(String name, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return DataFile.parse(name, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A folder that was named and holds nothing is a slip in the configuration, not an empty wish. */
    private Stream<Mistake> missing(
            List<String> folders, List<Sheet<Campaign>> campaigns, List<Sheet<Organization>> organizations) {
        Stream<Mistake> empty = folders.stream()
                .filter(folder -> !folder.equals(SHIPPED))
                .filter(folder ->
                        KINDS.stream().allMatch(kind -> find(folder + kind).isEmpty()))
                .map(folder ->
                        new Mistake(folder, 0, 0, "", "không có tệp " + String.join(", ", KINDS) + " nào ở đây."));
        boolean nothing = campaigns.isEmpty() || organizations.isEmpty();
        return nothing
                ? Stream.of(new Mistake(
                        String.join(", ", folders),
                        0,
                        0,
                        "",
                        "phải có ít nhất một đợt thi đua và một danh sách đơn vị."))
                : empty;
    }

    private static <T> List<T> contents(List<Sheet<T>> sheets) {
        return sheets.stream().map(Sheet::content).filter(Objects::nonNull).toList();
    }

    private static String asFolder(String location) {
        return location.endsWith("/") || location.endsWith(":") ? location : location + "/";
    }
}
