package io.juhui.demo;

import java.io.Console;
import java.util.Optional;

/** One line on the terminal that grows; in a log, one line a step. */
final class Progress {

    private final boolean terminal =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private int shown = -1;

    void at(int percent) {
        if (percent != shown && (terminal || percent / 10 != shown / 10 || shown < 0)) {
            shown = percent;
            System.out.print(
                    terminal
                            ? "\r演示数据 demo data %d %% …".formatted(percent)
                            : "演示数据 demo data %d %% …%n".formatted(percent));
            System.out.flush();
        }
    }

    void done() {
        at(100);
        if (terminal) {
            System.out.println();
        }
    }
}
