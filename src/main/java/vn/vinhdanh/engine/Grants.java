package vn.vinhdanh.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** Writes grants that are not there yet and widens those that are; takes none away. */
final class Grants {

    private record Key(String group, int resource, String id) {}

    private final AuthorizationService service;
    private final Map<Key, Authorization> present = new HashMap<>();

    Grants(AuthorizationService service) {
        this.service = service;
        for (Authorization authorization : service.createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .unlimitedList()) {
            if (authorization.getGroupId() != null) {
                remember(authorization.getGroupId(), authorization);
            }
        }
        for (Authorization authorization : service.createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .unlimitedList()) {
            remember(Authorization.ANY, authorization);
        }
    }

    private void remember(String group, Authorization authorization) {
        present.put(new Key(group, authorization.getResourceType(), authorization.getResourceId()), authorization);
    }

    /** Grants to everyone who has an account. */
    void everyone(Resource resource, String id, Permission... permissions) {
        write(Authorization.ANY, Authorization.AUTH_TYPE_GLOBAL, resource, id, permissions);
    }

    void group(String group, Resource resource, String id, Permission... permissions) {
        write(group, Authorization.AUTH_TYPE_GRANT, resource, id, permissions);
    }

    private void write(String group, int type, Resource resource, String id, Permission... permissions) {
        Key key = new Key(group, resource.resourceType(), id);
        Authorization authorization = present.get(key);
        if (authorization == null) {
            authorization = service.createNewAuthorization(type);
            if (type == Authorization.AUTH_TYPE_GRANT) {
                authorization.setGroupId(group);
            }
            authorization.setResource(resource);
            authorization.setResourceId(id);
        } else if (Arrays.stream(permissions).allMatch(authorization::isPermissionGranted)) {
            return;
        }
        for (Permission permission : permissions) {
            authorization.addPermission(permission);
        }
        present.put(key, service.saveAuthorization(authorization));
    }
}
