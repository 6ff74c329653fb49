package org.duxue.ground.access.store;

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

/** The secret of a second factor lies locked in the table, whoever put it there. */
@InTheHouse
class LockedSecretsStoryTest {
    private static final String KEPT = "select totp_secret from access_account where account = 'luo'";

    private final House house;
    private final LockOldSecrets lockOld;

    @Autowired
    LockedSecretsStoryTest(House house, LockOldSecrets lockOld) {
        this.house = house;
        this.lockOld = lockOld;
    }

    @BeforeEach
    void startAfresh() {
        house.reset();
    }

    @Test
    void keepsANewSecretLocked() {
        Visitor luo = house.visitor(Qinghe.LUO);
        String secret = luo.post("/api/session/totp", null)
                .is(200)
                .json()
                .path("secret")
                .asString();
        assertThat(house.asSuperuser(KEPT).getFirst()).startsWith("sm4:").doesNotContain(secret);
        luo.put("/api/session/totp", Map.of("code", code(secret, -1))).is(204);
        house.visitor().get("/api/session");
        signIn(code(secret, 0)).is(200);
    }

    @Test
    void locksWhatAnEarlierVersionLeftInTheClear() {
        String secret = Totp.newSecret();
        keep(secret);
        lockOld.afterSingletonsInstantiated();
        String locked = house.asSuperuser(KEPT).getFirst();
        assertThat(locked).startsWith("sm4:").doesNotContain(secret);
        lockOld.afterSingletonsInstantiated();
        assertThat(house.asSuperuser(KEPT)).isEqualTo(List.of(locked));
        signIn(code(secret, 0)).is(200);
    }

    @Test
    void saysWhatToDoWhenTheKeyIsNotTheOneThatLockedIt() {
        keep("sm4:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        Visitor.Answer refused = signIn("123456").is(503).refusedWith("ACCESS-TOTP-UNREADABLE");
        assertThat(refused.json().path("hint").asString()).contains("密钥文件");
    }

    private void keep(String secret) {
        house.asSuperuser("update access_account set totp_confirmed = true, totp_secret = '" + secret
                + "' where account = 'luo' returning 'x'");
    }

    private Visitor.Answer signIn(String code) {
        Visitor visitor = house.visitor();
        visitor.get("/api/session");
        return visitor.post("/api/session", Map.of("account", "luo", "password", Qinghe.PASSWORD, "totp", code));
    }

    private static String code(String secret, int steps) {
        return Totp.code(secret, System.currentTimeMillis() / 1000 / Totp.STEP_SECONDS + steps);
    }
}
