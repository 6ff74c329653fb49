package org.duxue.work.collection.signing;

import java.util.List;
import java.util.TreeMap;
import org.duxue.define.facts.ValueJson;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.FactSource;
import org.duxue.work.collection.FindingJson;
import org.duxue.work.collection.page.CasePage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a signature stands under, as one text: answers, documents by their fingerprints, facts with their sources. */
final class SignedDocument {
    private SignedDocument() {}

    static String of(CasePage page, List<String> points, List<FactSource> facts) {
        ObjectNode document = FindingJson.MAPPER.createObjectNode();
        document.put("case", page.of().id().toString())
                .put("scheme", page.of().pack())
                .put("version", page.of().version())
                .put("unit", page.of().unit().value())
                .put("period", page.of().period().toString());
        ArrayNode answers = document.putArray("answers");
        new TreeMap<>(page.answers())
                .values().stream()
                        .filter(answer -> points.contains(answer.point()))
                        .forEach(answer -> add(answers, answer));
        ArrayNode evidence = document.putArray("evidence");
        var shown = page.evidence();
        page.citations().stream()
                .filter(one -> points.contains(one.point()))
                .forEach(one -> shown.stream()
                        .filter(found -> found.evidence().id().equals(one.evidence()))
                        .forEach(found -> evidence.addObject()
                                .put("point", one.point())
                                .put("name", found.evidence().name())
                                .put("sha256", found.evidence().sha256())));
        ArrayNode known = document.putArray("facts");
        for (FactSource fact : facts) {
            ObjectNode one = known.addObject();
            one.put("element", fact.element()).set("value", ValueJson.write(fact.value()));
            one.put("source", fact.source()).put("version", fact.version());
        }
        return FindingJson.MAPPER.writeValueAsString(document);
    }

    private static void add(ArrayNode answers, Answer answer) {
        ObjectNode one = answers.addObject();
        one.put("point", answer.point()).put("version", answer.version());
        one.set("finding", FindingJson.write(answer.finding()));
        one.put("text", answer.text()).put("person", answer.person());
    }
}
