package org.duxue.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.facts.Provenance;
import org.duxue.packs.PackLibrary;

/**
 * The invented district of Qinghe: primary, junior and nine-year schools of town and country, one teaching point too
 * small to be judged, one campus that belongs to its main school, one school whose pupils are missing.
 */
public final class Qinghe {
    public static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);
    private static final String[] PLACES = {"桂花", "临江", "石桥", "青峰", "双河", "白鹤", "松林", "红旗", "朝阳", "新店"};
    private final FactTable.Builder schools = FactTable.builder();

    private Qinghe() {}

    /** The balanced-development evaluation of Qinghe. */
    public static Subject subject() {
        return Subject.of(
                PackLibrary.builtIn("balanced-development"),
                facts(),
                new EvaluationOptions(AS_OF, Map.<String, BigDecimal>of()),
                "2025");
    }

    public static Facts facts() {
        Qinghe qinghe = new Qinghe();
        for (int i = 0; i < 24; i++) {
            qinghe.primary(i);
        }
        for (int i = 0; i < 10; i++) {
            qinghe.junior(i);
        }
        for (int i = 0; i < 4; i++) {
            qinghe.nineYear(i);
        }
        qinghe.school("5099010040", "清河区小坪教学点", "教学点").pupils("primary", 31).stage("primary", 31, 1);
        qinghe.shared(31, 1);
        qinghe.school("5099010041", "清河区桂花小学东校区", "小学").pupils("primary", 210).stage("primary", 210, 0.8);
        qinghe.schools.flag("counts_as_school", false).text("parent_code", "5099010000");
        qinghe.shared(210, 0.8);
        qinghe.school("5099010042", "清河区古渡小学", "小学").stage("primary", 300, 1);
        qinghe.shared(300, 1);
        FactTable districts =
                FactTable.builder().row("509901").text("name", "清河区").build();
        return new Facts(qinghe.schools.build(), districts);
    }

    private void primary(int i) {
        int pupils = 120 + (i * 379) % 1500;
        double wealth = 0.75 + (i * 7 % 10) / 10.0;
        school("50990100%02d".formatted(i), "清河区" + PLACES[i % 10] + (i < 10 ? "" : "第" + (i / 10 + 1)) + "小学", "小学");
        pupils("primary", pupils).stage("primary", pupils, wealth);
        shared(pupils, wealth);
    }

    private void junior(int i) {
        int pupils = 260 + (i * 431) % 1300;
        double wealth = 0.9 + (i * 3 % 7) / 10.0;
        school("50990101%02d".formatted(i), "清河区" + PLACES[i % 10] + "初级中学", "初级中学");
        pupils("junior", pupils).stage("junior", pupils, wealth * 1.25);
        shared(pupils, wealth * 1.3);
    }

    private void nineYear(int i) {
        int primary = 300 + i * 170;
        int junior = 200 + i * 110;
        double wealth = 0.85 + i * 0.15;
        school("50990102%02d".formatted(i), "清河区" + PLACES[i] + "九年一贯制学校", "九年一贯制学校");
        pupils("primary", primary).stage("primary", primary, wealth);
        pupils("junior", junior).stage("junior", junior, wealth * 1.25);
        shared(primary + 1.1 * junior, wealth);
    }

    private Qinghe school(String code, String name, String type) {
        schools.row(code).text("name", name).text("type", type).text("district", "509901");
        return this;
    }

    private Qinghe pupils(String stage, int pupils) {
        String column = "pupils_" + stage;
        schools.number(column, pupils).from(column, source(column));
        return this;
    }

    private Qinghe stage(String stage, int pupils, double wealth) {
        if (stage.equals("primary")) {
            whole("teachers_diploma_primary", pupils * 0.012 * wealth);
        }
        whole("teachers_bachelor_" + stage, pupils * 0.036 * wealth);
        whole("teachers_master_" + stage, pupils * 0.004 * wealth);
        whole("teachers_doctor_" + stage, 0);
        whole("backbone_" + stage, pupils * 0.0115 * wealth);
        whole("pe_" + stage, pupils * 0.0045 * wealth);
        whole("music_" + stage, pupils * 0.003 * wealth);
        whole("fineart_" + stage, pupils * 0.003 * wealth);
        return this;
    }

    private void shared(double pupils, double wealth) {
        whole("teaching_area", pupils * 5.2 * wealth + 150);
        whole("indoor_sports_area", pupils * 0.4 * wealth);
        whole("outdoor_sports_area", pupils * 7.4 * wealth + 200);
        schools.number("equipment_value_wan", Math.rint(pupils * 22 * wealth) / 100);
        whole("multimedia_rooms", pupils * 0.024 * wealth + 1);
    }

    private void whole(String column, double value) {
        schools.number(column, Math.rint(value)).from(column, source(column));
    }

    private static Provenance source(String column) {
        return new Provenance("清河区.xlsx", "学校!" + column, "殷文员", null);
    }
}
