package org.duxue.ground.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a password must be: long enough, not one everybody tries first, not the account's own name. */
@Component
public class PasswordPolicy {
    private static final int LONGEST = 200;
    private static final int DISTINCT = 5;
    /** The words most tried against office systems; found anywhere at the beginning of a password they do not count. */
    private static final Set<String> COMMON =
            Set.of("password", "123456", "12345678", "qwerty", "admin123", "a123456", "woaini", "111111", "888888");
    /** Letters and digits nobody confuses when reading them from paper. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final AccessSettings settings;

    PasswordPolicy(AccessSettings settings) {
        this.settings = settings;
    }

    void require(String password, String account) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < settings.passwordLength()) {
            throw weak("太短");
        }
        if (password.length() > LONGEST) {
            throw weak("太长");
        }
        if (lower.contains(account)) {
            throw weak("含有账号名");
        }
        if (lower.chars().distinct().count() < DISTINCT) {
            throw weak("重复的字符太多");
        }
        for (String common : COMMON) {
            if (lower.startsWith(common) && lower.length() < common.length() + settings.passwordLength() / 2) {
                throw weak("过于常见");
            }
        }
    }

    /** A first password to hand over: four groups of four readable characters, about 79 bits. */
    String first() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    private RuntimeException weak(String reason) {
        return AccessProblem.PASSWORD_WEAK.with("reason", reason).and("length", settings.passwordLength());
    }
}
