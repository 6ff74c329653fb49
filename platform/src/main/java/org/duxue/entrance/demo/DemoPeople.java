package org.duxue.entrance.demo;

import java.util.List;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.ground.access.FirstStart.Opening;
import org.duxue.ground.access.HouseRole;

/** The people as whom a newcomer may try the demonstration, at least one for each role. */
final class DemoPeople {
    /** Files documents and confirms. */
    static final String OFFICER = "officer";

    /** Approves. */
    static final String LEADER = "leader";

    /** Brings the files in. */
    static final String DATA_OFFICER = "data";

    static final String EXPERT = "expert1";
    static final String EXPERT_2 = "expert2";
    static final String EXPERT_3 = "expert3";
    static final String INSPECTOR = "inspector";
    static final String INSTITUTION = "institution";

    /** 清河区实验小学: two standards missed, and a campus that is counted with it. */
    static final String SCHOOL = "2150199001";

    /** 清河区督学与专家库. */
    static final String EXPERTS = DemoDistrict.CODE + "E01";

    /** 明衡教育评估中心. */
    static final String INSTITUTE = DemoDistrict.CODE + "E02";

    private DemoPeople() {}

    /** Those of the district, who can be there before any school is. */
    static List<Opening> ofTheDistrict() {
        return List.of(
                new Opening(OFFICER, "罗静", HouseRole.DISTRICT_OFFICER, DemoDistrict.CODE),
                new Opening(LEADER, "方远", HouseRole.DISTRICT_LEADER, DemoDistrict.CODE),
                new Opening(DATA_OFFICER, "舒敏", HouseRole.DATA_OFFICER, DemoDistrict.CODE),
                new Opening("admin", "关涛", HouseRole.SYSTEM_ADMINISTRATOR, DemoDistrict.CODE));
    }

    static List<Opening> ofTheSchool() {
        return List.of(
                new Opening("school", "尹兰", HouseRole.SCHOOL_REPORTER, SCHOOL),
                new Opening("principal", "柯明", HouseRole.PRINCIPAL, SCHOOL));
    }

    /** Those who review; they belong to units that hold no school. */
    static List<Opening> ofTheCorps() {
        return List.of(
                new Opening(EXPERT, "苏文", HouseRole.EXPERT, EXPERTS),
                new Opening(EXPERT_2, "文岚", HouseRole.EXPERT, EXPERTS),
                new Opening(EXPERT_3, "程磊", HouseRole.EXPERT, EXPERTS),
                new Opening(INSPECTOR, "白桦", HouseRole.INSPECTOR, EXPERTS),
                new Opening(INSTITUTION, "明远", HouseRole.INSTITUTION, INSTITUTE));
    }
}
