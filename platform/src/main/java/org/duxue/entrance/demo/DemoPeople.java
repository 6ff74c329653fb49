package org.duxue.entrance.demo;

import java.util.List;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.ground.access.FirstStart.Opening;
import org.duxue.ground.access.HouseRole;

/** The people as whom a newcomer may try the demonstration, one for each role. */
final class DemoPeople {
    /** Files documents and confirms. */
    static final String OFFICER = "officer";

    /** Brings the files in. */
    static final String DATA_OFFICER = "data";

    /** 清河区实验小学: two standards missed, and a campus that is counted with it. */
    static final String SCHOOL = "2150199001";

    private DemoPeople() {}

    /** Those of the district, who can be there before any school is. */
    static List<Opening> ofTheDistrict() {
        return List.of(
                new Opening(OFFICER, "罗静", HouseRole.DISTRICT_OFFICER, DemoDistrict.CODE),
                new Opening("leader", "方远", HouseRole.DISTRICT_LEADER, DemoDistrict.CODE),
                new Opening(DATA_OFFICER, "舒敏", HouseRole.DATA_OFFICER, DemoDistrict.CODE),
                new Opening("admin", "关涛", HouseRole.SYSTEM_ADMINISTRATOR, DemoDistrict.CODE));
    }

    static List<Opening> ofTheSchool() {
        return List.of(
                new Opening("school", "尹兰", HouseRole.SCHOOL_REPORTER, SCHOOL),
                new Opening("principal", "柯明", HouseRole.PRINCIPAL, SCHOOL));
    }
}
