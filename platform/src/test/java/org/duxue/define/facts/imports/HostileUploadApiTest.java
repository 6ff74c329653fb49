package org.duxue.define.facts.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.fixtures.Qinghe.SCHOOL_A;
import static org.duxue.fixtures.Qinghe.SCHOOL_B;
import static org.duxue.fixtures.Qinghe.SCHOOL_C;
import static org.duxue.fixtures.Qinghe.SHU;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.define.facts.imports.Uploads.Settled;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Visitor;
import org.duxue.fixtures.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Bad files through the real door: each is refused in clear words, and nothing of it stays. */
@InTheHouse
class HostileUploadApiTest {
    private static final String HEAD = "学校代码,学校名称,办学类型,小学在校生数,初中在校生数,教学及辅助用房面积,室内体育用房面积\n";
    private static final String TYPES = "[Content_Types].xml";
    private static final long MEGABYTE = 1 << 20;

    private final House house;
    private final Environment environment;

    @Autowired
    HostileUploadApiTest(House house, Environment environment) {
        this.house = house;
        this.environment = environment;
    }

    @BeforeEach
    void startsWithNothingKnown() {
        house.reset();
    }

    @Test
    void refusesByTheContentWhateverTheNameAndKeepsNothing() throws IOException {
        Visitor shu = house.visitor(SHU);
        SortedSet<String> before = kept();
        refused(Uploads.send(shu, "学校.xlsx", "%PDF-1.7 …"), 415, "FILES-KIND-REFUSED");
        refused(Uploads.send(shu, "学校.xlsx", new byte[] {1, 2, 3, 0, 0, 9}), 415, "FILES-KIND-REFUSED");
        refused(
                Uploads.send(shu, "学校.xlsx", zip(TYPES, "<t/>", "word/document.xml", "<w/>")),
                415,
                "FILES-KIND-REFUSED");
        refused(Uploads.send(shu, "学校.xlsx", zip("学校.csv", "a,b")), 415, "FILES-KIND-REFUSED");
        refused(
                Uploads.send(shu, "学校.xlsx", zip(TYPES, "<t/>", "xl/workbook.xml", "<w/>", "xl/vbaProject.bin", "x")),
                415,
                "FILES-MACROS");
        byte[] whole = workbook();
        refused(Uploads.send(shu, "学校.xlsx", Arrays.copyOf(whole, whole.length / 2)), 422, "FILES-DAMAGED");
        assertThat(shu.get("/api/imports").is(200).json().path("total").intValue())
                .isZero();
        assertThat(house.asSuperuser("select count(*) from files_reference")).containsExactly("0");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void saysWhatIsWrongInsideAWorkbookThatLooksLikeOne() throws Exception {
        Visitor shu = house.visitor(SHU);
        unreadable(Uploads.read(shu, "学校.xlsx", locked()), "IMPORT-F03");
        unreadable(Uploads.read(shu, "学校.xls", lockedOfOld()), "IMPORT-F03");
        String zeros = "0".repeat(30 << 20);
        unreadable(
                Uploads.read(
                        shu,
                        "学校.xlsx",
                        zip(TYPES, "<t/>", "xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", zeros)),
                "IMPORT-F06");
        String entity =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>";
        unreadable(Uploads.read(shu, "学校.xlsx", zip(TYPES, "<t/>", "xl/workbook.xml", entity)), "IMPORT-F07");
        byte[] ole = Arrays.copyOf(lockedOfOld(), 700);
        unreadable(Uploads.read(shu, "学校.xls", ole), "IMPORT-F01");
    }

    @Test
    void refusesADeclaredGiantBeforeItIsSent() throws IOException {
        Visitor shu = house.visitor(SHU);
        SortedSet<String> before = kept();
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            String token = shu.cookie("XSRF-TOKEN").orElseThrow();
            String head = "POST /api/imports HTTP/1.1\r\nHost: 127.0.0.1\r\nX-XSRF-TOKEN: " + token
                    + "\r\nCookie: XSRF-TOKEN=" + token + "; duxue-session="
                    + shu.cookie("duxue-session").orElseThrow()
                    + "\r\nContent-Type: multipart/form-data; boundary=" + Uploads.BOUNDARY + "\r\nContent-Length: "
                    + 300 * MEGABYTE + "\r\n\r\n" + Uploads.before("大.xlsx");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
            assertThat(answer.lines().takeWhile(line -> !line.isEmpty()).toList())
                    .anyMatch(line -> line.startsWith("Content-Type: application/problem+json"));
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void stopsAGiantThatDoesNotSayHowLargeItIs() throws IOException {
        Visitor shu = house.visitor(SHU);
        SortedSet<String> before = kept();
        HttpRequest endless = Uploads.request(
                        shu,
                        HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                                bytes(Uploads.before("大.csv")), new Filler(210 * MEGABYTE + MEGABYTE / 2))))
                .build();
        refused(shu.exchange(endless), 413, "HOUSE-TOO-LARGE");
        HttpRequest over = Uploads.request(
                        shu,
                        HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                                new SequenceInputStream(bytes(Uploads.before("大.csv")), new Filler(201 * MEGABYTE)),
                                bytes(Uploads.after()))))
                .build();
        refused(shu.exchange(over), 413, "FILES-TOO-LARGE");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void namesEveryFaultyCellAndSavesNoneOfTheRest() {
        Visitor shu = house.visitor(SHU);
        Settled read = Uploads.read(
                shu,
                HEAD
                        + SCHOOL_A + ",清河实验小学,小学,-812,,3000,0\n"
                        + SCHOOL_B + ",清河第二小学,小学,约500,,1e400,0\n"
                        + SCHOOL_B + ",清河第二小学,小学,500,,3000,0\n"
                        + "2150199088,新一小学,小学,300,,2000,0\n"
                        + "2150199088,完全不同的学校,小学,300,,2000,0\n"
                        + "2150199089,新二小学,小学,11999999,,2000,0\n");
        assertThat(read.state()).isEqualTo("review");
        assertThat(read.codes())
                .contains("IMPORT-V02", "IMPORT-V03", "IMPORT-V13", "IMPORT-K02", "IMPORT-K03", "IMPORT-P01");
        JsonNode negative = read.problem("IMPORT-V03");
        assertThat(negative.path("row").intValue()).isEqualTo(2);
        assertThat(negative.path("column").stringValue()).contains("小学在校生数");
        assertThat(negative.path("value").stringValue()).isEqualTo("-812");
        read.problems().forEach(HostileUploadApiTest::isClear);
        unaccepted(read);
    }

    @Test
    void stopsForAPersonWhenAMandatoryColumnIsMissing() {
        Visitor shu = house.visitor(SHU);
        Settled read = Uploads.read(shu, "学校代码,学校名称,小学在校生数\n" + SCHOOL_A + ",清河实验小学,812\n");
        assertThat(read.state()).isEqualTo("mapping");
        assertThat(read.view().path("missingColumns").toString()).contains("办学类型");
        shu.put(read.at() + "/mapping", Map.of("columns", List.of())).is(200);
        Settled again = new Settled(shu, read.at(), Uploads.settled(shu, read.at()));
        assertThat(again.problem("IMPORT-S02").path("message").stringValue()).contains("办学类型");
        unaccepted(again);
    }

    @Test
    void wantsAReasonWhenPupilsAreNeitherInTheFileNorKnown() {
        Visitor shu = house.visitor(SHU);
        String areas = "学校代码,学校名称,办学类型,教学及辅助用房面积\n" + SCHOOL_A + ",清河实验小学,小学,4061.5\n";
        Settled read = Uploads.read(shu, areas);
        JsonNode needed = read.problem("IMPORT-S07");
        assertThat(needed.path("message").stringValue()).contains("小学在校生数", "清河实验小学");
        assertThat(needed.path("needsReason").booleanValue()).isTrue();
        unaccepted(read);
        assertThat(read.explained().accepted().state()).isEqualTo("accepted");

        Uploads.read(shu, "学校代码,学校名称,办学类型,小学在校生数\n" + SCHOOL_A + ",清河实验小学,小学,812\n")
                .accepted();
        Settled more = Uploads.read(shu, areas.replace("4061.5", "4100"));
        assertThat(more.codes()).doesNotContain("IMPORT-S07");
        assertThat(more.accepted().state()).isEqualTo("accepted");
    }

    @Test
    void judgesWhatCanBeJudgedOfZeroPupilsOneSchoolAndNothingButZeros() {
        Visitor shu = house.visitor(SHU);
        Settled read = Uploads.read(
                shu,
                HEAD
                        + SCHOOL_A + ",清河实验小学,小学,500,,0,0\n"
                        + SCHOOL_B + ",清河第二小学,小学,0,,0,0\n"
                        + SCHOOL_C + ",清河中学,初级中学,,900,6000,0\n");
        assertThat(read.problem("IMPORT-P06").path("needsReason").booleanValue())
                .isTrue();
        unaccepted(read);
        assertThat(read.explained().accepted().state()).isEqualTo("accepted");

        JsonNode summary = shu.get("/api/evaluations/balanced-development/2025/summary")
                .is(200)
                .json();
        assertThat(summary.path("verdict").stringValue()).isEqualTo("not-met");
        assertThat(dispersion(summary, "junior").path("status").stringValue()).isEqualTo("not-applicable");
        assertThat(dispersion(summary, "primary").path("status").stringValue()).isEqualTo("not-applicable");
        assertThat(summary.path("stages").toString()).contains("\"stage\":\"primary\",\"units\":1");
        assertThat(summary.toString()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    private static JsonNode dispersion(JsonNode summary, String stage) {
        return summary.path("dispersions").values().stream()
                .filter(d -> d.path("stage").stringValue().equals(stage)
                        && d.path("indicator").stringValue().equals("R4"))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Answer answer, int status, String code) {
        answer.is(status).refusedWith(code);
        assertThat(answer.json().path("detail").stringValue()).matches("(?s).*\\p{IsHan}.*");
        assertThat(answer.json().path("hint").stringValue()).matches("(?s).*\\p{IsHan}.*");
    }

    private void unreadable(Settled read, String code) {
        assertThat(read.state()).isEqualTo("review");
        assertThat(read.codes()).containsExactly(code);
        isClear(read.problem(code));
        unaccepted(read);
    }

    private static void isClear(JsonNode problem) {
        assertThat(problem.path("message").stringValue()).matches("(?s).*\\p{IsHan}.*");
        assertThat(problem.path("remedy").stringValue()).matches("(?s).*\\p{IsHan}.*");
        assertThat(problem.path("file").stringValue()).startsWith("学校.");
    }

    private void unaccepted(Settled read) {
        read.visitor().post(read.at() + "/accept", null).is(409).refusedWith("IMPORTS-NOT-READY");
        assertThat(house.asSuperuser("select count(*) from facts_change")).containsExactly("0");
    }

    /** Everything that lies in the store of files. */
    private SortedSet<String> kept() throws IOException {
        Path files = Path.of(environment.getRequiredProperty("duxue.database.data"), "files");
        if (!Files.exists(files)) {
            return new TreeSet<>();
        }
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static byte[] zip(String... partsAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < partsAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(partsAndContents[i]));
                zip.write(partsAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("学校").createRow(0).createCell(0).setCellValue("学校代码");
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] locked() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var data = encryptor.getDataStream(container)) {
                data.write(workbook());
            }
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] lockedOfOld() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("学校").createRow(0).createCell(0).setCellValue("学校代码");
            book.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return bytes.toByteArray();
    }

    private static InputStream bytes(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** So many bytes that are never all in memory. */
    private static final class Filler extends InputStream {
        private long left;

        Filler(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            Arrays.fill(into, from, from + given, (byte) 'x');
            left -= given;
            return given;
        }
    }
}
