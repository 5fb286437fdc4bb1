package io.juhui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.testing.JuhuiTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class NodeNumberSqlTest {

    @Autowired
    DatabaseServer server;

    @Autowired
    NodeNumber ours;

    @Test
    @DisplayName("F03 节点号全店唯一，撞号拒绝启动")
    void givesEachNodeANumberOfItsOwn() throws SQLException {
        assertThatThrownBy(() -> NodeNumber.claim(server, ours.value()).close()).hasMessageContaining("juhui.node");
        var nodes = new ArrayList<NodeNumber>();
        var numbers = new HashSet<Integer>();
        try {
            for (int i = 0; i < 10; i++) {
                nodes.add(NodeNumber.claim(server, -1));
                numbers.add(nodes.getLast().value());
            }
            assertThat(numbers).hasSize(10).doesNotContain(ours.value());
        } finally {
            for (var node : nodes) {
                node.close();
            }
        }
    }

    @Test
    @DisplayName("F03 重启后换一个号：时钟倒退过也不会造出重复的编号")
    void drawsAnotherNumberAtTheNextStart() throws SQLException {
        var numbers = new HashSet<Integer>();
        for (int i = 0; i < 10; i++) {
            try (var node = NodeNumber.claim(server, -1)) {
                numbers.add(node.value());
            }
        }
        assertThat(numbers).hasSizeGreaterThan(7);
    }
}
