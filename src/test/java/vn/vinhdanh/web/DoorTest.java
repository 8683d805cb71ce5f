package vn.vinhdanh.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.vinhdanh.engine.Visitor;
import vn.vinhdanh.engine.WholeApplication;

@WholeApplication
class DoorTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/forms/x.html", "/dien-tap", "/camunda/app/tasklist/default/", "/camunda/lib/deps.js"})
    void nothingIsShownWithoutALogin(String path) {
        HttpResponse<String> answer = Visitor.anonymous(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/today", "/camunda/api/engine/engine", "/camunda/api/admin/auth/user/default"})
    void programsAreToldSoInJson(String path) {
        HttpResponse<String> answer = Visitor.anonymous(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Phiên làm việc đã hết");
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/engine, 403",
        "/h2-console, 403",
        "/camunda/app/admin/default/setup/, 403",
        "/actuator, 404",
        "/actuator/env, 404",
        "/khong-co, 404"
    })
    void whatIsNotOfferedIsNotThere(String path, int status) {
        HttpResponse<String> answer = Visitor.signedIn(port, "quantri").get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("Không thực hiện được");
    }

    @Test
    void healthIsTheOnlyThingAnyoneSees() {
        HttpResponse<String> answer = Visitor.anonymous(port).get("/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP").doesNotContain("components", "database");
    }

    @ParameterizedTest
    @CsvSource({
        "kimtan.cv, /camunda/app/tasklist/default/",
        "quantri, /camunda/app/tasklist/default/",
        "lanhdao, /camunda/app/cockpit/default/"
    })
    void eachRoleBeginsWhereItWorks(String user, String page) {
        HttpResponse<String> answer = Visitor.signedIn(port, user).get("/");

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(page);
    }

    @Test
    void aWrongPasswordIsRefusedAndManyLockTheAccount() {
        Visitor visitor = Visitor.anonymous(port);

        assertThat(visitor.signIn("vanhoa.cv", "sai")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/login?error");
        assertThat(visitor.signIn("khong.co", "sai")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/login?error");
        for (int attempt = 0; attempt < 2; attempt++) {
            // The engine waits three seconds and more after each wrong attempt; a rehearsal's clock need not.
            sleepPastTheDelay();
            visitor.signIn("vanhoa.cv", "sai");
        }
        assertThat(visitor.signIn("vanhoa.cv", Visitor.PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/login?locked");
        assertThat(visitor.get("/login?locked").body()).contains("đang tạm khoá");
    }

    private static void sleepPastTheDelay() {
        long until = System.nanoTime() + 3_200_000_000L;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    @Test
    void forgedRequestsAreRefused() {
        Visitor clerk = Visitor.signedIn(port, "noivu.cv");

        HttpResponse<String> forged =
                clerk.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(clerk.base() + "/dien-tap"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("date=2021-01-01")));

        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void pagesCarrySecurityHeaders() {
        HttpResponse<String> answer = Visitor.anonymous(port).get("/login");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'self'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void theSignInPageListsTheDemoAccounts() {
        assertThat(Visitor.anonymous(port).get("/login").body())
                .contains("kimtan.cv", "lanhdao", "Đăng nhập nhanh", Visitor.PASSWORD);
    }

    @Test
    void signingOutEndsTheSessionEverywhere() {
        Visitor clerk = Visitor.signedIn(port, "kimtan.cv");
        clerk.get("/");

        clerk.form("/logout");

        assertThat(clerk.get("/camunda/api/engine/engine/default/filter?maxResults=1")
                        .statusCode())
                .isEqualTo(401);
    }
}
