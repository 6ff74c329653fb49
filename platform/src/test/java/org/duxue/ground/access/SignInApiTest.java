package org.duxue.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Visitor;
import org.duxue.ground.access.secret.Totp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The door from outside. */
@InTheHouse
class SignInApiTest {
    private final House house;

    @Autowired
    SignInApiTest(House house) {
        this.house = house;
    }

    @BeforeEach
    void startAfresh() {
        house.reset();
    }

    @Test
    void tellsTheSignedInWhoTheyAreAndWhatTheyMay() {
        Visitor yin = house.visitor(Qinghe.YIN);
        var session = yin.get("/api/session").is(200).json();
        assertThat(session.path("displayName").asString()).isEqualTo("尹老师");
        assertThat(session.path("unit").path("name").asString()).isEqualTo("清河实验小学");
        assertThat(session.path("unit").path("kind").asString()).isEqualTo("school");
        assertThat(session.path("roles").get(0).asString()).isEqualTo("school-reporter");
        assertThat(session.path("permissions").toString())
                .contains("facts:value:write")
                .doesNotContain("facts:import:write");
    }

    @Test
    void keepsTheSessionCookieFromScriptsAndOtherSites() {
        Visitor visitor = house.visitor();
        visitor.get("/api/session").is(401).refusedWith("HOUSE-SIGN-IN-REQUIRED");
        String cookie = visitor.signIn("luo", Qinghe.PASSWORD).header("set-cookie");
        assertThat(cookie).contains("duxue-session=", "HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void answersAnUnknownAccountAsItAnswersAWrongPassword() {
        Visitor visitor = house.visitor();
        visitor.get("/api/session");
        String unknown =
                visitor.post("/api/session", attempt("nobody", "x")).is(401).text();
        String wrong = visitor.post("/api/session", attempt("luo", "x")).is(401).text();
        assertThat(unknown).isEqualTo(wrong).contains("ACCESS-SIGN-IN-REFUSED");
    }

    @Test
    void locksAfterFiveFailuresEvenForTheRightPasswordAndLongerEachTime() {
        Visitor visitor = house.visitor();
        visitor.get("/api/session");
        for (int i = 0; i < 5; i++) {
            visitor.post("/api/session", attempt("luo", "wrong")).is(401);
        }
        Visitor.Answer locked = visitor.post("/api/session", attempt("luo", Qinghe.PASSWORD))
                .is(429)
                .refusedWith("ACCESS-LOCKED");
        assertThat(locked.json().path("retryAfter").asLong()).isBetween(1L, 61L);
        assertThat(locked.header("retry-after")).isNotEmpty();
        house.asSuperuser("update access_account set locked_until = now() where account = 'luo' returning id");
        visitor.post("/api/session", attempt("luo", "wrong")).is(401);
        assertThat(house.asSuperuser(
                        "select locked_until > now() + interval '100 s' from access_account where account = 'luo'"))
                .containsExactly("t");
    }

    @Test
    void asksForTheSecondFactorAndRefusesACodeUsedBefore() {
        Visitor luo = house.visitor(Qinghe.LUO);
        String secret = luo.post("/api/session/totp", null)
                .is(200)
                .json()
                .path("secret")
                .asString();
        luo.put("/api/session/totp", Map.of("code", "000000")).is(422).refusedWith("ACCESS-TOTP-MISMATCH");
        long step = System.currentTimeMillis() / 1000 / Totp.STEP_SECONDS;
        luo.put("/api/session/totp", Map.of("code", Totp.code(secret, step - 1)))
                .is(204);
        Visitor again = house.visitor();
        again.get("/api/session");
        again.post("/api/session", attempt("luo", Qinghe.PASSWORD)).is(401).refusedWith("ACCESS-TOTP-REQUIRED");
        again.post("/api/session", withCode(Totp.code(secret, step - 1)))
                .is(401)
                .refusedWith("ACCESS-TOTP-REFUSED");
        again.post("/api/session", withCode(Totp.code(secret, step))).is(200);
        again.post("/api/session", withCode(Totp.code(secret, step))).is(401).refusedWith("ACCESS-TOTP-REFUSED");
        again.delete("/api/session/totp", Map.of("password", Qinghe.PASSWORD)).is(204);
        assertThat(again.get("/api/session").json().path("totpEnabled").asBoolean())
                .isFalse();
    }

    @Test
    void refusesAWriteWithoutTheTokenAgainstForgery() {
        Visitor luo = house.visitor(Qinghe.LUO);
        luo.delete("/api/session", null, "X-XSRF-TOKEN", "made-up").is(403).refusedWith("ACCESS-FORGED");
        luo.get("/api/session").is(200);
        luo.delete("/api/session", null).is(204);
        luo.get("/api/session").is(401);
    }

    @Test
    void givesANewSessionAtEverySignInAndForgetsTheOldOne() {
        Visitor luo = house.visitor(Qinghe.LUO);
        String first = luo.cookie("duxue-session").orElseThrow();
        luo.signIn("luo", Qinghe.PASSWORD);
        assertThat(luo.cookie("duxue-session").orElseThrow()).isNotEqualTo(first);
        assertThat(house.asSuperuser("select count(*) from access_session")).containsExactly("1");
    }

    @Test
    void endsOtherSessionsWhenThePasswordChanges() {
        Visitor desk = house.visitor(Qinghe.LUO);
        Visitor phone = house.visitor(Qinghe.LUO);
        desk.post("/api/session/password", Map.of("current", "no", "replacement", "da-jiang-dong-qu"))
                .is(422);
        desk.post("/api/session/password", Map.of("current", Qinghe.PASSWORD, "replacement", "short"))
                .is(422)
                .refusedWith("ACCESS-PASSWORD-WEAK");
        desk.post("/api/session/password", Map.of("current", Qinghe.PASSWORD, "replacement", "da-jiang-dong-qu"))
                .is(204);
        phone.get("/api/session").is(401);
        desk.get("/api/session").is(200);
        house.visitor().signIn("luo", "da-jiang-dong-qu");
    }

    @Test
    void endsASessionThatIsIdleOrTooOld() {
        Visitor luo = house.visitor(Qinghe.LUO);
        house.asSuperuser("update access_session set seen_at = now() - interval '3 hours' returning id");
        luo.get("/api/session").is(401);
        Visitor ke = house.visitor(Qinghe.KE);
        house.asSuperuser("update access_session set expires_at = now() returning id");
        ke.get("/api/session").is(401);
    }

    @Test
    void listsAndEndsOnesOwnSessionsOnly() {
        Visitor desk = house.visitor(Qinghe.LUO);
        Visitor phone = house.visitor(Qinghe.LUO);
        Visitor hu = house.visitor(Qinghe.HU);
        var open = desk.get("/api/session/all").is(200).json();
        assertThat(open.size()).isEqualTo(2);
        for (var session : open) {
            String id = session.path("id").asString();
            hu.delete("/api/session/all/" + id, null).is(204);
            if (!session.path("current").asBoolean()) {
                desk.delete("/api/session/all/" + id, null).is(204);
            }
        }
        phone.get("/api/session").is(401);
        desk.get("/api/session").is(200);
    }

    @Test
    void opensChangesAndResetsAccountsAndShutsOutTheDismissed() {
        Visitor administrator = house.visitor(Qinghe.ADMINISTRATOR);
        var opened = administrator
                .post("/api/accounts", newAccount("lin", Qinghe.SCHOOL_B))
                .is(201)
                .json();
        administrator
                .post("/api/accounts", newAccount("lin", Qinghe.SCHOOL_B))
                .is(409)
                .refusedWith("ACCESS-ACCOUNT-TAKEN");
        String id = opened.path("account").path("id").asString();
        Visitor lin = house.visitor();
        lin.signIn("lin", opened.path("password").asString());
        administrator.patch("/api/accounts/" + id, Map.of("enabled", false)).is(428);
        administrator
                .patch("/api/accounts/" + id, Map.of("enabled", false), "If-Match", "\"9\"")
                .is(412);
        administrator
                .patch("/api/accounts/" + id, Map.of("enabled", false), "If-Match", "\"1\"")
                .is(200);
        lin.get("/api/session").is(401);
        assertThat(administrator
                        .post("/api/accounts/" + id + "/password", null)
                        .is(200)
                        .text())
                .contains("\"password\"");
        assertThat(house.asSuperuser(
                        "select string_agg(action, ' ' order by seq) from audit_entry where subject = 'account lin'"))
                .containsExactly(
                        "access:account:opened access:session:signed-in access:account:changed access:password:reset");
    }

    @Test
    void refusesToLoseTheLastAdministrator() {
        Visitor administrator = house.visitor(Qinghe.ADMINISTRATOR);
        administrator
                .patch(
                        "/api/accounts/" + house.id(Qinghe.ADMINISTRATOR),
                        Map.of("roles", List.of("district-leader")),
                        "If-Match",
                        "\"1\"")
                .is(409)
                .refusedWith("ACCESS-LAST-ADMINISTRATOR");
        administrator.get("/api/accounts").is(200);
    }

    private static Map<String, Object> attempt(String account, String password) {
        return Map.of("account", account, "password", password);
    }

    private static Map<String, Object> withCode(String code) {
        return Map.of("account", "luo", "password", Qinghe.PASSWORD, "totp", code);
    }

    private static Map<String, Object> newAccount(String account, String unit) {
        return Map.of("account", account, "displayName", "林老师", "roles", List.of("school-reporter"), "unitCode", unit);
    }
}
