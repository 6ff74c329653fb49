package org.duxue.packs.appraisal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duxue.evaluation.FrameworkInvalid;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.packs.PackHeader;
import org.duxue.packs.PackInvalid;
import org.duxue.packs.files.Complaint;
import org.duxue.packs.files.Located;
import org.duxue.packs.files.PackFiles;
import org.duxue.packs.files.PackSources;
import org.duxue.packs.reading.Clauses;
import org.duxue.packs.reading.SchemeReader;

/** Reads an appraisal pack: schema first, then meaning, then the scheme is compiled and the examples are read against it. */
public final class AppraisalReader {
    private AppraisalReader() {}

    /** @throws PackInvalid naming every fault that one pass can find */
    public static AppraisalPack read(PackFiles files) {
        PackSources sources = PackSources.of(files);
        PackInvalid.refuse(sources);
        Clauses clauses = new Clauses(sources);
        clauses.read(sources.need("appraisal.yaml").child("weights"));
        PackHeader header = PackHeader.read(sources, clauses);
        Appraisal scheme = new SchemeReader(sources, clauses).read();
        PackInvalid.refuse(sources);
        compile(sources, scheme);
        PackInvalid.refuse(sources);
        CaseReader cases = new CaseReader(sources, scheme);
        AppraisalPack pack = new AppraisalPack(
                header,
                scheme,
                outline(sources),
                sources.folder("cases").stream().map(cases::read).toList());
        PackInvalid.refuse(sources);
        return pack;
    }

    private static void compile(PackSources sources, Appraisal scheme) {
        try {
            Appraiser.of(scheme);
        } catch (FrameworkInvalid invalid) {
            Map<String, Located> places = places(sources);
            invalid.faults().forEach(fault -> {
                String head = fault.where();
                while (!places.containsKey(head) && head.contains("/")) {
                    head = head.substring(0, head.lastIndexOf('/'));
                }
                Located place = places.getOrDefault(head, sources.need("appraisal.yaml"));
                sources.complain(new Complaint(place.file(), place.line(), fault.where(), fault.message()));
            });
        }
    }

    /** Where the nodes of the tree stand, by the paths that faults name. */
    private static Map<String, Located> places(PackSources sources) {
        Map<String, Located> places = new LinkedHashMap<>();
        sources.need("appraisal.yaml").entries().forEach(places::put);
        for (String list : List.of("grades", "red_lines")) {
            sources.need("appraisal.yaml").items(list).forEach(at -> places.put(list + "/" + at.text("id"), at));
        }
        places.put("elements", sources.need("elements.yaml"));
        for (Located domain : sources.folder("domains")) {
            places.put("domains/" + domain.text("id"), domain);
            for (Located indicator : domain.items("indicators")) {
                places.put("indicators/" + indicator.text("id"), indicator);
                indicator.items("points").forEach(point -> places.put("points/" + point.text("id"), point));
            }
        }
        return places;
    }

    private static Outline outline(PackSources sources) {
        Located at = sources.root("outline.yaml");
        if (at == null) {
            sources.complain(new Complaint("outline.yaml", 0, "", "缺少文件 outline.yaml；请写明评估报告由哪些部分组成"));
            return new Outline("", "", List.of());
        }
        return new Outline(
                at.text("title"),
                at.text("title_en"),
                at.items("parts").stream()
                        .map(part -> new Outline.Part(
                                part.text("id"),
                                part.text("heading"),
                                part.text("heading_en"),
                                Outline.Kind.valueOf(part.text("kind").toUpperCase(Locale.ROOT)),
                                part.text("guide")))
                        .toList());
    }
}
