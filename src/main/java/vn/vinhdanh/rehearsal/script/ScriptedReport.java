package vn.vinhdanh.rehearsal.script;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.rehearsal.RehearsalAccounts;
import vn.vinhdanh.rehearsal.RehearsalClock;
import vn.vinhdanh.rehearsal.script.ScriptedRun.Played;
import vn.vinhdanh.rehearsal.script.WorkLog.Piece;

/** Has a script played, and prints and saves what it showed. */
@Component
@Profile("rehearsal & !production")
@ConditionalOnProperty(ScriptedRehearsal.SCRIPT)
class ScriptedReport {

    private final ScriptedRun run;
    private final WorkLog work;
    private final MailLog mails;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final WorkingDays workingDays;
    private final DeadlineCalendar calendar;
    private final Dossiers dossiers;
    private final RehearsalAccounts accounts;
    private final RehearsalClock clock;
    private final ITemplateEngine templates;
    private final String name;
    private final Path folder;

    ScriptedReport(
            ScriptedRun run,
            WorkLog work,
            MailLog mails,
            Campaigns campaigns,
            Organizations organizations,
            WorkingDays workingDays,
            DeadlineCalendar calendar,
            Dossiers dossiers,
            RehearsalAccounts accounts,
            RehearsalClock clock,
            ITemplateEngine templates,
            @Value("${" + ScriptedRehearsal.SCRIPT + "}") String name,
            @Value("${" + ScriptedRehearsal.REPORT + ":target/rehearsal}") Path folder) {
        this.run = run;
        this.work = work;
        this.mails = mails;
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.workingDays = workingDays;
        this.calendar = calendar;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.clock = clock;
        this.templates = templates;
        this.name = name;
        this.folder = folder;
    }

    /** @return 0, or 1 when something in the script could not be done */
    int make() {
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Report report = play();
        new ReportFiles(templates).save(report, folder);
        console.println("Diễn tập " + report.campaign());
        report.conclusions().forEach(sentence -> console.println("- " + sentence));
        console.println("Mất " + report.took().toSeconds() + " giây. Báo cáo: " + folder.toAbsolutePath());
        return report.troubles().isEmpty() ? 0 : 1;
    }

    Report play() {
        Instant began = Instant.now();
        Script script = Scripts.read(name, campaigns, organizations);
        Campaign campaign = campaigns.get(script.campaign());
        Played played = run.play(script);
        Timetable timetable = new Timetable(script, campaign, organizations.get(campaign.organization()), workingDays);
        return new ReportBuilder(
                        played,
                        timetable,
                        calendar,
                        dossiers,
                        work.all(campaign.id()).stream().filter(Piece::isDuty).toList(),
                        mails.all(campaign.timeZone()),
                        clock.instant())
                .build(name, Duration.between(began, Instant.now()), accounts.all());
    }
}
