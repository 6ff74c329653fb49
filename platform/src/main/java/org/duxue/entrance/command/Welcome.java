package org.duxue.entrance.command;

import java.io.PrintStream;
import java.util.List;
import org.duxue.ground.access.DemoAccount;
import org.duxue.ground.access.FirstStart;
import org.duxue.ground.access.HouseRole;
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
        String address = "http://%s:%s/".formatted(settings.host(), environment.getProperty("local.server.port"));
        if (!firstStart.founded()) {
            String password = firstStart.found(settings.districtCode(), settings.districtName(), ADMINISTRATOR);
            out.printf("首次启动：系统管理员账号 %s，密码 %s（只显示这一次，请登录后修改）%n", ADMINISTRATOR, password);
            out.printf(
                    "First start: administrator %s, password %s (shown this once; change it)%n",
                    ADMINISTRATOR, password);
        }
        List<DemoAccount> offered = firstStart.offer().accounts();
        if (!offered.isEmpty()) {
            out.printf("%n演示账号 Demonstration accounts%n");
            offered.forEach(account -> out.printf("  %s%n", line(account)));
        }
        out.printf("%n督学平台已启动，请用浏览器打开  Duxue is ready, open in a browser:  %s%n%n", address);
        out.flush();
    }

    private static String line(DemoAccount account) {
        String role = HouseRole.of(account.role()).map(Welcome::title).orElse(account.role());
        return "%-10s %-20s  %s  %s".formatted(account.account(), account.password(), account.displayName(), role);
    }

    private static String title(HouseRole role) {
        return switch (role) {
            case SYSTEM_ADMINISTRATOR -> "系统管理员 system administrator";
            case DISTRICT_OFFICER -> "区督导室干事 district officer";
            case DISTRICT_LEADER -> "区领导 district leader";
            case DATA_OFFICER -> "数据管理员 data officer";
            case SCHOOL_REPORTER -> "学校填报员 school reporter";
            case PRINCIPAL -> "校（园）长 principal";
            case EXPERT -> "评估专家 expert";
            case INSPECTOR -> "督学 supervisor";
            case INSTITUTION -> "委托机构 institution";
        };
    }
}
