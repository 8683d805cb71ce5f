package vn.vinhdanh.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** P14: the box of a secret vote, by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedBallotsTest {

    static final String SESSION = "XM2026-HD-1";
    static final String DOSSIER = "XM2026-HS-0001";
    private static final String SECRET = "mot-chuoi-bi-mat-dai-hon-32-ky-tu-1";

    JdbcClient jdbc;
    SealedBallots box;

    DataSource database() throws IOException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:sealed-ballots;DB_CLOSE_DELAY=-1");
        return h2;
    }

    @BeforeAll
    void open() throws IOException {
        DataSource database = database();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        box = new SealedBallots(jdbc, new Seal(SECRET));
    }

    @BeforeEach
    void beginASession() {
        jdbc.sql("delete from ballot_cast").update();
        jdbc.sql("delete from ballot_box").update();
        jdbc.sql("delete from council_session").update();
        jdbc.sql("insert into council_session (code, version, campaign_id, status, place, minutes_number, minutes_text,"
                        + " ballot_mode) values (?, 0, 'XM2026', 'VOTING', '', '', '', 'SECRET')")
                .param(SESSION)
                .update();
        box.begin(SESSION);
    }

    static List<Ballots.Row> ballot(Vote vote, String opinion) {
        return List.of(new Ballots.Row(DOSSIER, vote, opinion));
    }

    byte[] sealed() {
        return jdbc.sql("select sealed from ballot_box")
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    @Test
    void countsWhatWasCastAndReplacedAndForgetsWhoseItWas() {
        String mine = box.cast(SESSION, ballot(Vote.AGREE, ""));
        box.cast(SESSION, ballot(Vote.AGREE, ""));
        box.cast(SESSION, ballot(Vote.OTHER, "Cần xem thêm"));
        assertThat(box.replace(SESSION, mine, ballot(Vote.DISAGREE, "Chưa rõ"))).isTrue();
        assertThat(box.count(SESSION, DOSSIER))
                .containsEntry(Vote.AGREE, 1)
                .containsEntry(Vote.DISAGREE, 1)
                .containsEntry(Vote.OTHER, 1);
        assertThat(box.opinions(SESSION, DOSSIER)).containsExactly("Chưa rõ", "Cần xem thêm");

        box.forgetReceipts(SESSION);
        assertThat(box.replace(SESSION, mine, ballot(Vote.AGREE, ""))).isFalse();
        assertThat(box.count(SESSION, DOSSIER)).containsEntry(Vote.AGREE, 1).containsEntry(Vote.DISAGREE, 1);
    }

    /** Whoever compares the box before and after each vote sees that it changed, and nothing of what came. */
    @Test
    void looksTheSameWhateverIsInIt() {
        List<byte[]> looks = new ArrayList<>();
        looks.add(sealed());
        box.cast(SESSION, ballot(Vote.AGREE, ""));
        looks.add(sealed());
        box.cast(SESSION, ballot(Vote.OTHER, "Một ý kiến dài hơn nhiều so với phiếu trước đó, ghi rõ từng điểm một."));
        looks.add(sealed());
        assertThat(looks).doesNotHaveDuplicates().allSatisfy(look -> assertThat(look)
                .hasSameSizeAs(looks.get(0)));
        assertThat(new String(sealed(), StandardCharsets.UTF_8))
                .doesNotContain("OTHER", "AGREE", "Một ý kiến", DOSSIER);
    }

    /** Not even with the secret: no name is in the box, and the order in it is not that of voting. */
    @Test
    void holdsNoNamesAndNoOrderForWhoHasTheSecretToo() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            written.add("Ý kiến " + (char) ('A' + i));
            box.cast(SESSION, ballot(Vote.OTHER, written.get(i)));
        }
        String opened = new String(new Seal(SECRET).open(SESSION, sealed()), StandardCharsets.UTF_8);
        List<String> inTheBox = written.stream()
                .sorted((one, other) -> Integer.compare(opened.indexOf(one), opened.indexOf(other)))
                .toList();
        assertThat(inTheBox).containsExactlyInAnyOrderElementsOf(written).isNotEqualTo(written);
        assertThat(opened).doesNotContain("hd.", "xm.", "time", "member");
    }

    @Test
    void opensWithItsOwnSecretAndUnchangedOnly() {
        box.cast(SESSION, ballot(Vote.AGREE, ""));
        SealedBallots stranger = new SealedBallots(jdbc, new Seal(SECRET + "x"));
        assertThatThrownBy(() -> stranger.count(SESSION, DOSSIER)).isInstanceOf(IllegalStateException.class);
        byte[] changed = sealed();
        changed[100] ^= 1;
        jdbc.sql("update ballot_box set sealed = ?").param(changed).update();
        assertThatThrownBy(() -> box.count(SESSION, DOSSIER)).isInstanceOf(IllegalStateException.class);
        assertThat(new Seal("ngan").isReady()).isFalse();
    }
}
