package org.duxue.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The smallest pack that uses every kind of file; tests break it or change it. */
final class SmallPack {
    private static final Map<String, String> FILES = Map.of(
            "pack.yaml",
            """
            id: small
            title: 小包
            title_en: Small pack
            version: "1"
            unit: {noun: 学校, noun_en: school}
            sources: {measures: 《办法》}
            legal_basis: [{text: 依据。, source: measures, verified: true}]
            phases: [{id: self, name: 自评, name_en: Self-evaluation, days: 30}]
            roles: [{id: officer, name: 干事, name_en: Officer, duty: 办理}]
            """,
            "framework.yaml",
            """
            stages:
              - {id: primary, name: 小学, name_en: Primary, part_name: 小学部}
            preparation:
              parts: [{types: [小学], stages: [primary]}]
              split: {by: pupils, elements: [rooms], weights: {primary: 1}, clause: {text: 拆分。, verified: false}}
            sections: [r]
            """,
            "elements.yaml",
            """
            elements:
              - {id: code, name: 学校代码, name_en: Code, kind: text, level: school, required: true}
              - {id: name, name: 学校名称, name_en: Name, kind: text, level: school, required: true}
              - {id: type, name: 办学类型, name_en: Type, kind: choice, level: school, choices: [小学]}
              - {id: pupils, name: 在校生数, name_en: Pupils, kind: count, unit: 人, level: part, stages: [primary]}
              - {id: rooms, name: 多媒体教室数, name_en: Rooms, kind: count, unit: 间, level: school, min: 0, max: 500, aliases: [教室], help: 间数}
              - {id: sizes, name: 各班人数, name_en: Sizes, kind: numbers, unit: 人, level: part, stages: [primary]}
            """,
            "parameters.yaml",
            """
            parameters:
              - {id: line, name: 标准, name_en: Line, unit: 间/百人, value: 2.3, clause: {text: 不低于 2.3。, source: measures, at: 第六条, verified: true}}
            """,
            "levers.yaml",
            """
            levers:
              - {id: room, name: 增加教室, name_en: Add a room, indicator: R1, element: rooms, whole: true, price: 45000, clause: {text: 估计。, verified: false}}
            """,
            "sections/r.yaml",
            """
            id: R
            name: 资源
            name_en: Resources
            unit_rule: {at_least: 1, clause: {text: 至少一项。, verified: false}}
            indicators:
              - id: R1
                name: 每百名学生多媒体教室数
                name_en: Rooms per 100 pupils
                measure: formula
                level: part
                roll_up: unit_rule
                floor: 0.85
                owner: 装备中心
                evidence: [统计表]
                clause: {text: 不低于标准。, source: measures, verified: true}
                dispersion:
                  weight: 在校生数
                  limits: {primary: 0.5}
                  decimals: 3
                  clause: {text: 不大于 0.5。, verified: false}
                tests:
                  - id: value
                    value: convert(多媒体教室数 / 在校生数, 间/百人)
                    comparison: at_least
                    standard: 标准
                    unit: 间/百人
                    decimals: 2
                relaxations:
                  - {id: small, name: 小校, name_en: Small, when: 在校生数 < 50, requires: 在校生数 > 1, until: 2027-12-31, test: value, standard: {primary: 2}, clause: {text: 小校放宽。, verified: false}}
            """,
            "documents/t.yaml",
            """
            id: T1
            title: 表一
            title_en: Table 1
            level: part
            stage: primary
            columns:
              - {heading: [学校], show: name}
              - {heading: [指标, 教室], show: 'indicator:R1', unit: 间, decimals: 2}
            notes: [注。]
            """,
            "tests/one.yaml",
            """
            title: 一校
            source: 手算
            as_of: 2025-09-01
            parameters: {line: 2.5}
            schools:
              - {code: A, name: 甲小学, type: 小学, pupils_primary: 100, rooms: 3, sizes_primary: [40, 60]}
            expected:
              unit/A/primary/R1/value: 3
              unit/A/primary/R1/value/standard: 2.5
              unit/A/primary/R1: met
            """);

    private SmallPack() {}

    static void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(path, file.getValue());
        }
    }
}
