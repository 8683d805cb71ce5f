package vn.vinhdanh.engine;

import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.builder.StaticSqlSource;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Takes away who might work on a task that ends, without reading first who that was. */
final class LinksOfEndedTasks extends IdentityLinkManager {

    private static final String DELETE = "vinhdanh.deleteIdentityLinksByTask";

    /** Teaches the engine the statement, which it knows for process definitions only. */
    static void prepare(Configuration statements) {
        ParameterMapping task = new ParameterMapping.Builder(statements, "task", String.class).build();
        statements.addMappedStatement(new MappedStatement.Builder(
                        statements,
                        DELETE,
                        new StaticSqlSource(
                                statements, "delete from ACT_RU_IDENTITYLINK where TASK_ID_ = ?", List.of(task)),
                        SqlCommandType.DELETE)
                .build());
    }

    @Override
    public List<IdentityLinkEntity> findIdentityLinksByTaskId(String id) {
        TaskEntity task = getDbEntityManager().getCachedEntity(TaskEntity.class, id);
        if (task == null || !task.isDeleted() || NewTasks.contain(id)) {
            return super.findIdentityLinksByTaskId(id);
        }
        getDbEntityManager().delete(IdentityLinkEntity.class, DELETE, id);
        return new ArrayList<>();
    }
}
