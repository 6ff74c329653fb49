package org.duxue.entrance.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The documents that the invented district has filed by now: some indicators have several, most have none yet. */
final class DemoPapers {
    private static final String BALANCED = "balanced-development";
    private static final String PRESCHOOL = "preschool-universal";

    private DemoPapers() {}

    /** A document as it is uploaded, in the format that its name says. */
    record Filed(String pack, String indicator, String name, Paper paper) {
        byte[] content() {
            try {
                return switch (name.substring(name.lastIndexOf('.'))) {
                    case ".docx" -> paper.docx();
                    case ".png" -> paper.png();
                    default -> paper.pdf();
                };
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make " + name, e);
            }
        }
    }

    static List<Filed> all() {
        Paper layout = new Paper(
                "清河区义务教育学校布局专项规划",
                List.of("一、规划期为2024年至2030年。", "二、城区新增小学学位2700个，初中学位1500个。", "三、乡村小规模学校保留9所，其余并入中心校。", "（演示文件，内容为虚构）"));
        Paper map = new Paper("清河区学校布局图", List.of("城区 28 所  镇区 41 所  乡村 41 所", "比例尺 1∶50000", "（演示文件，内容为虚构）"));
        Paper unified = new Paper(
                "关于城乡统一四项标准的通知",
                List.of("学校建设标准、教师编制标准、", "生均公用经费基准定额、基本装备配置标准", "自2024年1月1日起城乡统一执行。", "清河区人民政府办公室", "（演示文件，内容为虚构）"));
        Paper rotation =
                new Paper("2025学年教师交流轮岗实施方案", List.of("符合交流条件的教师按不低于10%的比例交流，", "其中骨干教师不低于交流总数的20%。", "（演示文件，内容为虚构）"));
        Paper care = new Paper("农村留守儿童关爱服务工作台账", List.of("结对帮扶教师 316 人", "关爱之家 22 处", "（演示文件，内容为虚构）"));
        Paper gardens = new Paper("清河区幼儿园布局专项规划", List.of("公办园在园幼儿占比三年内达到50%以上。", "每个镇街至少一所公办中心园。", "（演示文件，内容为虚构）"));
        Paper handover = new Paper("小区配套幼儿园移交协议（首页）", List.of("移交方：清河建设开发公司", "接收方：清河区教育委员会", "（演示文件，内容为虚构）"));
        Paper fees = new Paper("公办与普惠性民办幼儿园收费标准", List.of("一级园每生每月 520 元", "二级园每生每月 420 元", "（演示文件，内容为虚构）"));
        return List.of(
                new Filed(BALANCED, "G1", "义务教育学校布局专项规划.docx", layout),
                new Filed(BALANCED, "G1", "学校布局图.png", map),
                new Filed(BALANCED, "G2", "城乡统一四项标准的通知（扫描件）.pdf", unified),
                new Filed(BALANCED, "G11", "教师交流轮岗实施方案.docx", rotation),
                new Filed(BALANCED, "G15", "留守儿童关爱工作台账.pdf", care),
                new Filed(PRESCHOOL, "G5", "幼儿园布局专项规划.docx", gardens),
                new Filed(PRESCHOOL, "G8", "移交协议首页.png", handover),
                new Filed(PRESCHOOL, "G13", "收费标准文件（扫描件）.pdf", fees));
    }
}
