package vn.vinhdanh.engine;

import static vn.vinhdanh.engine.Visitor.ENGINE;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The published attacks, run once against the guards and once without them. */
@Import(Attacks.Target.class)
abstract class Attacks {

    @TestConfiguration(proxyBeanMethods = false)
    static class Target {
        @Bean
        Loot loot() {
            return new Loot();
        }
    }

    private static final String EVIL = "{\"orQueries\":[{\"dueAfterExpression\":\"${loot.take()}\"}]}";

    @LocalServerPort
    int port;

    @Autowired
    Loot loot;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentitySeed seed;

    @BeforeEach
    void nothingTakenYet() {
        loot.taken.set(0);
    }

    HttpResponse<String> queryTasks(String user) {
        return Visitor.signedIn(port, user).post(ENGINE + "/task?maxResults=10", EVIL);
    }

    HttpResponse<String> extendFilter(String user) {
        String filter = filters.createTaskFilterQuery()
                .filterName("Việc của tôi")
                .singleResult()
                .getId();
        return Visitor.signedIn(port, user).post(ENGINE + "/filter/" + filter + "/list?maxResults=10", EVIL);
    }

    HttpResponse<String> createFilter(String user) {
        return Visitor.signedIn(port, user)
                .post(
                        ENGINE + "/filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"evil\",\"query\":" + EVIL + ",\"properties\":{}}");
    }

    /** Lets the group of administrators be empty for a moment, as it is in a fresh installation without a seed. */
    HttpResponse<String> createAdministratorOverTheWeb(String attacker) {
        Visitor visitor = Visitor.signedIn(port, attacker);
        for (User member :
                identity.createUserQuery().memberOfGroup("camunda-admin").list()) {
            identity.deleteMembership(member.getId(), "camunda-admin");
        }
        try {
            return visitor.post(
                    "/camunda/api/admin/setup/default/user/create",
                    "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"Kẻ\",\"lastName\":\"Lạ\",\"email\":\"\"},"
                            + "\"credentials\":{\"password\":\"Xam-Nhap-2020!\"}}");
        } finally {
            identity.deleteUser("intruder");
            seed.seed();
        }
    }

    /** Deploys a model with a script and starts it, as someone who got hold of a deployment right would. */
    void runScript() {
        String deployment = repository
                .createDeployment()
                .addModelInstance(
                        "evil.bpmn",
                        Bpmn.createExecutableProcess("evil")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .scriptTask()
                                .scriptFormat("juel")
                                .scriptText("${loot.take()}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        try {
            runtime.startProcessInstanceByKey("evil");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }
}
