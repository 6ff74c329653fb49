package org.duxue.packs.files;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads YAML down to its nodes and no further, so that nothing is ever constructed from a tag. Anchors are refused:
 * a pack is read by people, who should not have to look elsewhere, and aliases are how small files become huge ones.
 */
public final class YamlText {
    private YamlText() {}

    /** The root value, or null with a complaint added when the text is not usable YAML. */
    public static @Nullable Located read(String file, String text, List<Complaint> complaints) {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel(file).setUseMarks(true).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                complaints.add(new Complaint(file, 1, "", "文件是空的；请填写内容或删除该文件"));
                return null;
            }
            int before = complaints.size();
            refuse(file, root.get(), complaints);
            return complaints.size() == before ? new Located(file, "", root.get()) : null;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            complaints.add(
                    new Complaint(file, line, "", "YAML 写法有误（" + e.getProblem() + "）；请检查本行及上一行的缩进、冒号后的空格、引号是否成对"));
            return null;
        } catch (YamlEngineException e) {
            complaints.add(new Complaint(file, 0, "", "YAML 无法读取（" + e.getMessage() + "）；请另存为 UTF-8 编码的纯文本"));
            return null;
        }
    }

    private static void refuse(String file, Node node, List<Complaint> complaints) {
        if (node.getAnchor().isPresent()) {
            int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            complaints.add(new Complaint(file, line, "", "不支持 YAML 锚点（& 和 *）；请把内容直接写出来"));
            return;
        }
        if (node instanceof CollectionNode<?>) {
            switch (node) {
                case MappingNode mapping -> {
                    refuseDoubleKeys(file, mapping, complaints);
                    for (NodeTuple pair : mapping.getValue()) {
                        refuse(file, pair.getKeyNode(), complaints);
                        refuse(file, pair.getValueNode(), complaints);
                    }
                }
                case SequenceNode sequence -> sequence.getValue().forEach(item -> refuse(file, item, complaints));
                default -> {}
            }
        }
    }

    private static void refuseDoubleKeys(String file, MappingNode mapping, List<Complaint> complaints) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple pair : mapping.getValue()) {
            Node key = pair.getKeyNode();
            int line = key.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            if (!(key instanceof ScalarNode scalar)) {
                complaints.add(new Complaint(file, line, "", "字段名应是一个词；请检查本行的括号和冒号"));
            } else if (!seen.add(scalar.getValue())) {
                complaints.add(
                        new Complaint(file, line, scalar.getValue(), "字段 " + scalar.getValue() + " 在同一层写了两次；请删去一处"));
            }
        }
    }
}
