package vn.vinhdanh.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Gives the open work of {@link ManyDossiers} the rows that the engine would have for it: instance, task, candidate,
 * variables, and the grants that it writes per task. Without timers and history. The models must be deployed.
 */
public final class EngineTasks {

    private static final String OPEN = " from work_item i where i.ended_at is null and i.kind <> 'WAIT'";
    private static final String OPEN_GROUPS =
            " from work_item i join work_item_group g on g.task_id = i.task_id where i.ended_at is null";
    private static final String DEFINITION = "(select max(d.ID_) from ACT_RE_PROCDEF d where d.KEY_ = "
            + " case when i.step in ('userTask_appraiseDossier', 'userTask_releaseHold') then 'appraisal'"
            + " else 'nomination-dossier' end)";

    private EngineTasks() {}

    public static void into(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execution(connection, "'p-' || i.task_id", "null", "null", false);
            execution(connection, "'e-' || i.task_id", "'p-' || i.task_id", "i.step", true);
            run(
                    connection,
                    "insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_,"
                            + " ASSIGNEE_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_, TASK_STATE_)"
                            + " select i.task_id, 1, 'e-' || i.task_id, 'p-' || i.task_id, " + DEFINITION
                            + ", i.step_name, i.step, i.assignee, 50, i.created_at, i.due, 1, 'Created'" + OPEN);
            run(
                    connection,
                    "insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)"
                            + " select 'l-' || i.task_id, 1, g.group_id, 'candidate', i.task_id" + OPEN_GROUPS);
            run(
                    connection,
                    "insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, GROUP_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_)"
                            + " select 'g-' || i.task_id, 1, 1, g.group_id, 7, i.task_id, 6" + OPEN_GROUPS);
            run(
                    connection,
                    "insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_)"
                            + " select 'u-' || i.task_id, 1, 1, i.assignee, 7, i.task_id, 6" + OPEN
                            + " and i.assignee is not null");
            variable(connection, "campaignId", "i.campaign_id", false);
            variable(connection, "unitId", "i.unit_id", false);
            variable(connection, "dossierCode", "i.subject", true);
            variable(connection, "unitName", "i.unit_name", true);
            variable(connection, "awardFormName", "i.award_form_name", true);
            variable(connection, "blocName", "i.bloc_name", true);
            run(
                    connection,
                    "update work_item set process_definition = (select t.PROC_DEF_ID_ from ACT_RU_TASK t where t.ID_ ="
                            + " work_item.task_id) where ended_at is null and kind <> 'WAIT'");
            connection.commit();
        }
    }

    private static void execution(Connection connection, String id, String parent, String activity, boolean active)
            throws SQLException {
        run(
                connection,
                "insert into ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, BUSINESS_KEY_, PARENT_ID_,"
                        + " PROC_DEF_ID_, ACT_ID_, ACT_INST_ID_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_,"
                        + " SUSPENSION_STATE_, CACHED_ENT_STATE_, SEQUENCE_COUNTER_) select " + id
                        + ", 1, 'p-' || i.task_id, 'p-' || i.task_id, "
                        + (active ? "cast(null as varchar(255))" : "i.subject") + ", " + text(parent) + ", "
                        + DEFINITION + ", " + text(activity) + ", "
                        + (active ? "i.step || ':' || i.task_id" : "'p-' || i.task_id") + ", " + yes(active) + ", "
                        + yes(false) + ", " + yes(true) + ", " + yes(false) + ", 1, 18, 1" + OPEN);
    }

    private static void variable(Connection connection, String name, String value, boolean onTheTaskToo)
            throws SQLException {
        String into =
                "insert into ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_,"
                        + " TASK_ID_, TEXT_, VAR_SCOPE_, SEQUENCE_COUNTER_, IS_CONCURRENT_LOCAL_) select ";
        String rest = OPEN + " and " + value + " is not null";
        run(
                connection,
                into + "'v-" + name + "-' || i.task_id, 1, 'string', '" + name + "', 'p-' || i.task_id,"
                        + " 'p-' || i.task_id, " + DEFINITION + ", cast(null as varchar(64)), " + value
                        + ", 'p-' || i.task_id, 1, " + yes(false) + rest);
        if (onTheTaskToo) {
            run(
                    connection,
                    into + "'t-" + name + "-' || i.task_id, 1, 'string', '" + name + "', 'e-' || i.task_id,"
                            + " 'p-' || i.task_id, " + DEFINITION + ", i.task_id, " + value + ", i.task_id, 1, "
                            + yes(false) + rest);
        }
    }

    private static String text(String expression) {
        return "null".equals(expression) ? "cast(null as varchar(255))" : expression;
    }

    private static String yes(boolean value) {
        return value ? "true" : "false";
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
