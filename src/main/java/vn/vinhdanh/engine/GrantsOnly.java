package vn.vinhdanh.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import vn.vinhdanh.finding.Refusal;

/**
 * Knows rights that are granted, and none that are revoked: the engine would look for revocations before every click, and
 * one that concerns a person also makes each right that everyone has a ban, for them, on whatever it does not name.
 */
final class GrantsOnly extends AuthorizationManager {

    /** By itself the engine first asks which groups have grants at all; a person's groups are few. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    /** @throws Refusal for a revocation */
    @Override
    public void insert(DbEntity authorization) {
        if (((Authorization) authorization).getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            throw Refusal.because(
                    "REVOCATION_UNKNOWN",
                    "Hệ thống chỉ dùng quyền được cấp, không dùng loại phân quyền thu hồi.",
                    "Xóa hoặc thu hẹp quyền đã cấp cho người hoặc nhóm đó.",
                    "");
        }
        super.insert(authorization);
    }
}
