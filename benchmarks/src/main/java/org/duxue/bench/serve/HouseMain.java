package org.duxue.bench.serve;

import java.util.List;
import org.duxue.DuxueApplication;
import org.duxue.ground.access.FirstStart;
import org.duxue.ground.access.FirstStart.Opening;
import org.duxue.ground.access.HouseRole;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the house on an empty folder, opens the accounts a measurement needs, and says how to sign in. */
public final class HouseMain {
    static final String DISTRICT = "500199";
    static final String ADMINISTRATOR = "bench-admin";
    static final String OFFICER = "bench-officer";

    private HouseMain() {}

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(DuxueApplication.class);
        boolean demo = Boolean.parseBoolean(args[2]);
        ConfigurableApplicationContext house = application.run(
                "--server.port=" + args[0], "--duxue.database.data=" + args[1], "--duxue.house.demo=" + demo);
        FirstStart first = house.getBean(FirstStart.class);
        if (!demo) {
            first.foundDemo(
                    DISTRICT,
                    "清河区",
                    List.of(
                            new Opening(ADMINISTRATOR, "管理员", HouseRole.SYSTEM_ADMINISTRATOR, DISTRICT),
                            new Opening(OFFICER, "干事", HouseRole.DISTRICT_OFFICER, DISTRICT)));
        }
        first.offer().accounts().forEach(a -> System.out.println("account " + a.account() + " " + a.password()));
        System.out.println("ready");
    }
}
