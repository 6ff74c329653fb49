package org.duxue.entrance.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.evaluation.appraisal.scheme.EvidenceDemand;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.ground.files.uploads.Upload;
import org.duxue.ground.files.uploads.Uploads;
import org.duxue.work.collection.evidence.CiteEvidence;
import org.duxue.work.collection.evidence.HandIn;
import org.duxue.work.collection.evidence.Shelf;
import org.duxue.work.programme.CaseView;
import org.springframework.stereotype.Component;

/** The documents that the units of the demonstration hand in with their self-evaluations. */
@Component
class DemoDocuments {
    private static final int SHORT_OF_ALL = 3;

    private final Uploads uploads;
    private final HandIn handIn;
    private final CiteEvidence cite;

    DemoDocuments(Uploads uploads, HandIn handIn, CiteEvidence cite) {
        this.uploads = uploads;
        this.handIn = handIn;
        this.cite = cite;
    }

    /** Some of the documents that are asked for; one that several points ask for is handed in once. */
    void handIn(CaseView of, List<Point> points) {
        Map<String, UUID> shelf = new HashMap<>();
        int number = 0;
        for (Point point : points) {
            for (EvidenceDemand demand : point.evidence()) {
                boolean there = shelf.containsKey(demand.id());
                if (there || number++ % SHORT_OF_ALL != 1) {
                    UUID document = shelf.computeIfAbsent(demand.id(), id -> handedIn(of, demand));
                    cite.cite(of.id(), point.id(), document, "");
                }
            }
        }
    }

    private UUID handedIn(CaseView of, EvidenceDemand demand) {
        Paper paper = new Paper(
                of.unitName() + demand.name(),
                List.of(of.period().schoolYear(), "一、工作安排与责任分工。", "二、过程记录与检查情况。", "三、存在问题和下学期改进。", "（演示文件，内容为虚构）"));
        try {
            boolean scan = demand.form() == EvidenceDemand.Form.RECORD;
            byte[] content = scan ? paper.pdf() : paper.docx();
            String name = demand.name() + (scan ? ".pdf" : ".docx");
            Upload upload = uploads.begin(name, content.length, null);
            uploads.receive(upload.id(), 0, new ByteArrayInputStream(content));
            uploads.complete(upload.id());
            LocalDate from = LocalDate.of(of.period().year(), 9, 1);
            var described = new Shelf.Described(
                    name, demand.id(), null, from, from.plusYears(1).minusDays(1), null);
            return handIn.handIn(of.id(), new HandIn.Handed(upload.id(), null, described))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + demand.name(), e);
        }
    }
}
