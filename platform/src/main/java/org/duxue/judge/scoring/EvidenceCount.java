package org.duxue.judge.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duxue.ground.files.Files;
import org.duxue.ground.shared.Period;
import org.springframework.stereotype.Component;

/** What evidence is filed under, and how many documents each indicator has by now. */
@Component
public class EvidenceCount {
    private final Files files;

    EvidenceCount(Files files) {
        this.files = files;
    }

    /** What the documents of an indicator belong to. */
    public static String subject(String pack, Period period, String indicator) {
        return prefix(pack, period) + indicator;
    }

    private static String prefix(String pack, Period period) {
        return "evidence " + pack + "/" + period + "/";
    }

    /** Visible documents by indicator; an indicator without any is absent. */
    Map<String, Integer> of(String pack, Period period) {
        String prefix = prefix(pack, period);
        Map<String, Integer> byIndicator = new LinkedHashMap<>();
        files.count(prefix).forEach((subject, count) -> byIndicator.put(subject.substring(prefix.length()), count));
        return byIndicator;
    }
}
