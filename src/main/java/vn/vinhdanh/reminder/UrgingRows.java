package vn.vinhdanh.reminder;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.worklist.WorkItem;

/** The rows that say who was urged when. */
@Component
class UrgingRows {

    /** @param by login name of who urged */
    record Last(Instant at, String by) {}

    private final JdbcClient jdbc;

    UrgingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return by task, when somebody was last urged to finish it */
    Map<String, Last> last(String campaignId) {
        Map<String, Last> last = new HashMap<>();
        jdbc.sql("select distinct l.task_id, u.urged_at, u.urged_by from urging u"
                        + " join urging_line l on l.urging_code = u.code where u.campaign_id = ? order by u.urged_at")
                .param(campaignId)
                .query((row, number) ->
                        last.put(row.getString(1), new Last(row.getTimestamp(2).toInstant(), row.getString(3))))
                .list();
        return last;
    }

    void insert(String code, String campaignId, String addition, String person, Instant at) {
        jdbc.sql("insert into urging (code, campaign_id, addition, urged_by, urged_at) values (?, ?, ?, ?, ?)")
                .params(code, campaignId, addition, person, Timestamp.from(at))
                .update();
    }

    void insertLine(String code, WorkItem item, String person) {
        jdbc.sql("insert into urging_line (urging_code, task_id, person, subject) values (?, ?, ?, ?)")
                .params(code, item.taskId(), person, item.subject())
                .update();
    }
}
