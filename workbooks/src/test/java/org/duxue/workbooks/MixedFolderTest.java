package org.duxue.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.duxue.workbooks.rows.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which kindergartens lie beside schools, and district figures in two files. */
class MixedFolderTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsNoFaultWithUnitsThePackDoesNotJudge() throws Exception {
        Sheets.text(folder, "园.csv", "幼儿园代码,幼儿园名称,办学类型,城乡", "1150118001,青禾幼儿园,幼儿园,不详");
        Sheets.text(folder, "校.csv", "学校代码,学校名称,办学类型,城乡", "2150118001,红旗小学,小学,不详");
        ReadFacts facts = Sheets.read(Sheets.BALANCED, folder);
        assertThat(facts.rows()).isEqualTo(2);
        assertThat(Sheets.only(facts, ProblemCode.NOT_A_CHOICE).unit()).isEqualTo("2150118001");
    }

    @Test
    void addsDistrictFiguresOfSeveralFilesUpAndRefusesTwoRowsInOne() throws Exception {
        Sheets.text(folder, "a.csv", "区县,义务教育教师年平均工资收入,公务员年平均工资收入", "永川区,11.5,11.2");
        Sheets.text(folder, "b.csv", "区县,乡镇数,行政村数", "永川区,16,200", "永川区,17,200");
        ReadFacts facts = Sheets.read(Sheets.BALANCED, folder);
        assertThat(Sheets.codes(facts)).containsExactly(ProblemCode.SCHOOL_TWICE);
        assertThat(facts.facts().districts().number(0, "teacher_pay_wan")).isEqualTo(11.5);
        assertThat(facts.facts().districts().number(0, "towns")).isEqualTo(16);
    }
}
