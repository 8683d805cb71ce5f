package vn.vinhdanh.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.CouncilRule.Mode;

/** Law 1.4: absent members write; whether what they write counts like a ballot is the campaign's. */
class WrittenOpinionsTest {

    private static final String DOSSIER = "XM2026-HS-0001";

    @TempDir
    Path folder;

    private JdbcClient jdbc;

    @BeforeEach
    void aDatabase() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:written-opinions;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(h2)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(h2);
    }

    /** @return the commune's campaign, and beside it one that does not count written opinions */
    private Campaigns campaigns() throws IOException {
        Files.createDirectory(folder.resolve("campaigns"));
        Files.writeString(
                folder.resolve("campaigns/other.yaml"),
                Files.readString(Path.of("src/test/resources/campaigns/xa-mau-2026.yaml"))
                        .replace("id: XM2026", "id: XM2027")
                        .replace("writtenOpinions: {counted: true", "writtenOpinions: {counted: false"));
        return TestData.reader().read(folder.toUri().toString()).campaigns();
    }

    @Test
    @DisplayName("P14: writtenOpinions.counted: false – read in the minutes, not counted; true – counted like a ballot")
    void countsWrittenOpinionsWhereTheCampaignSaysSo() throws IOException {
        Ballots ballots = new Ballots(jdbc);
        WrittenOpinions opinions = new WrittenOpinions(jdbc);
        Voting voting = new Voting(
                null, ballots, null, new PaperCountRows(jdbc), opinions, null, campaigns(), Clock.systemUTC());
        for (String campaign : List.of("XM2026", "XM2027")) {
            CouncilSession session = session(campaign);
            jdbc.sql("insert into council_session (code, version, campaign_id, status, place, minutes_number,"
                            + " minutes_text, ballot_mode) values (?, 0, ?, 'VOTING', '', '', '', 'OPEN')")
                    .params(session.code(), campaign)
                    .update();
            ballots.write(session.code(), "xm.chutich", new Ballots.Row(DOSSIER, Vote.DISAGREE, ""));
            ballots.cast(session.code(), "xm.chutich");
            opinions.write(
                    session.code(), "xm.thuky", List.of(new Ballots.Row(DOSSIER, Vote.AGREE, "Thành tích rõ ràng")));
            assertThat(voting.count(session, DOSSIER))
                    .isEqualTo(
                            campaign.equals("XM2026")
                                    ? Map.of(Vote.AGREE, 1, Vote.DISAGREE, 1)
                                    : Map.of(Vote.DISAGREE, 1));
            assertThat(voting.opinions(session, DOSSIER)).containsExactly("Thư ký (bằng văn bản): Thành tích rõ ràng");
        }
    }

    private static CouncilSession session(String campaign) {
        CouncilSession session = CouncilSession.convene(campaign + "-HD-1", campaign);
        session.write(null, "", null, Mode.OPEN, List.of(DOSSIER));
        session.settle(
                List.of(
                        new Member("xm.chutich", "Chủ tịch", "Chủ tịch Hội đồng", null, Presence.PRESENT),
                        new Member("xm.thuky", "Thư ký", "Thư ký Hội đồng", null, Presence.WRITTEN),
                        new Member("xm.uyvien", "Ủy viên", "Ủy viên", null, Presence.ABSENT)),
                Mode.OPEN);
        return session;
    }
}
