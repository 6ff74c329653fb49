package org.duxue.entrance.command;

import java.io.PrintStream;
import org.duxue.ground.access.FirstStart;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The last thing at start: founds a house nobody has founded yet, and says where it is and who may come in. Runs only when
 * the house was opened from the command line.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty("duxue.house.host")
class Welcome implements ApplicationRunner {
    private static final String ADMINISTRATOR = "admin";

    private final FirstStart firstStart;
    private final HouseSettings settings;
    private final Environment environment;

    Welcome(FirstStart firstStart, HouseSettings settings, Environment environment) {
        this.firstStart = firstStart;
        this.settings = settings;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        PrintStream out = System.out;
        if (!firstStart.founded()) {
            String password = firstStart.found(settings.districtCode(), settings.districtName(), ADMINISTRATOR);
            out.printf("首次启动：系统管理员账号 %s，密码 %s（只显示这一次，请登录后修改）%n", ADMINISTRATOR, password);
        }
        FirstStart.Offer offer = firstStart.offer();
        for (var account : offer.accounts()) {
            out.printf("演示账号 %-10s 密码 %s  %s%n", account.account(), account.password(), account.displayName());
        }
        out.printf(
                "督学平台已启动：http://%s:%d/%n",
                settings.host(), environment.getRequiredProperty("local.server.port", Integer.class));
        out.flush();
    }
}
