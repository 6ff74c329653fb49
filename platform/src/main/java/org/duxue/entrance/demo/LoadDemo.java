package org.duxue.entrance.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.duxue.define.facts.imports.Import;
import org.duxue.define.framework.Frameworks;
import org.duxue.demo.DemoFiles;
import org.duxue.demo.DemoFiles.Delivery;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.ground.access.FirstStart;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Errands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Founds the demonstration in an empty house before the welcome is said, and has its files brought in while the house is
 * open already. A house with data of its own is left alone.
 */
@Component
@Order(0)
@ConditionalOnProperty("duxue.house.demo")
class LoadDemo implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(LoadDemo.class);
    private static final Duration LIMIT = Duration.ofHours(1);

    private final FirstStart firstStart;
    private final Errands errands;
    private final Units units;
    private final Frameworks frameworks;
    private final BringIn door;
    private final DemoDeeds deeds;
    private final Clock clock;
    private final PrintStream out = System.out;
    private volatile boolean closing;

    LoadDemo(
            FirstStart firstStart,
            Errands errands,
            Units units,
            Frameworks frameworks,
            BringIn door,
            DemoDeeds deeds,
            Clock clock) {
        this.firstStart = firstStart;
        this.errands = errands;
        this.units = units;
        this.frameworks = frameworks;
        this.door = door;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (firstStart.founded() && !firstStart.offer().demo()) {
            return;
        }
        firstStart.foundDemo(DemoDistrict.CODE, DemoDistrict.NAME, DemoPeople.ofTheDistrict());
        UUID dataOfficer = firstStart.demoAccount(DemoPeople.DATA_OFFICER).orElse(null);
        if (dataOfficer == null) {
            return;
        }
        CompletableFuture<Integer> listed = new CompletableFuture<>();
        errands.startFor(dataOfficer, "demo", LIMIT, () -> load(listed));
        listed.join();
        firstStart.foundDemo(DemoDistrict.CODE, DemoDistrict.NAME, DemoPeople.ofTheSchool());
        firstStart.foundDemo(DemoDistrict.CODE, DemoDistrict.NAME, DemoPeople.ofTheCorps());
    }

    /** The delivery at hand is finished or taken up at the next start; no further one is begun. */
    @EventListener(ContextClosedEvent.class)
    void leave() {
        closing = true;
    }

    private void load(CompletableFuture<Integer> listed) {
        try {
            if (complete()) {
                listed.complete(
                        units.bringIn(DemoUnits.institutions())); // the rest of the roster stays as people left it
                work();
                return;
            }
            listed.complete(units.bringIn(
                    DemoUnits.of(DemoDistrict.generate(DemoDistrict.DEFAULT_SEED, DemoDistrict.LAST_YEAR))));
        } catch (RuntimeException e) {
            listed.completeExceptionally(e);
            return;
        }
        deliver();
    }

    private boolean complete() {
        return frameworks.all().stream()
                .allMatch(pack -> door.brought(pack.id()).stream()
                                .filter(one -> one.state().over())
                                .map(one -> one.period().year())
                                .distinct()
                                .filter(DemoFiles.YEARS::contains)
                                .count()
                        == DemoFiles.YEARS.size());
    }

    private void deliver() {
        try {
            Path folder = Files.createTempDirectory("duxue-demo-");
            try {
                List<Delivery> deliveries = DemoFiles.write(folder, DemoDistrict.DEFAULT_SEED);
                say("正在载入演示区县（可以先登录）  Loading the demonstration district; you may sign in meanwhile");
                bringAll(deliveries);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            LOG.error("the demonstration's files cannot be written", e);
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
        }
    }

    private void bringAll(List<Delivery> deliveries) throws InterruptedException {
        for (Delivery delivery : deliveries) {
            if (closing) {
                return;
            }
            Instant from = clock.instant();
            Import ended = door.bring(delivery);
            String title =
                    delivery.period() + " " + frameworks.pack(delivery.pack()).title();
            if (!ended.state().over()) {
                say("载入演示区县 " + title + "：需要人工处理，请在“数据导入”中查看  needs a person, see the imports page");
                LOG.warn("demonstration import {} stands at {}: {}", ended.id(), ended.state(), ended.failure());
                return;
            }
            double seconds = Duration.between(from, clock.instant()).toMillis() / 1000.0;
            say("载入演示区县 %s：%d 行，%.1f 秒"
                    .formatted(title, ended.findings().counts().rows(), seconds));
        }
        work();
        say("演示区县已全部载入  The demonstration district is complete");
    }

    /** Files documents and confirms facts as the officer, once everything is in. */
    private void work() {
        firstStart
                .demoAccount(DemoPeople.OFFICER)
                .ifPresent(officer -> errands.startFor(officer, "demo", LIMIT, deeds::doAll));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
