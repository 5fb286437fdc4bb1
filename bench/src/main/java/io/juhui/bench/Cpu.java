package io.juhui.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU seconds of a process, or of a postmaster with all its children, from /proc. */
final class Cpu {

    private static final double TICKS = 100.0;

    private Cpu() {}

    record Used(double server, double database, double load) {
        Used since(Used before) {
            return new Used(server - before.server, database - before.database, load - before.load);
        }
    }

    static Used now(long serverPid, long postmasterPid) {
        return new Used(
                seconds(serverPid),
                tree(postmasterPid),
                seconds(ProcessHandle.current().pid()));
    }

    /** Resident memory in MiB. */
    static long memory(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(l -> l.startsWith("VmRSS:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static double tree(long pid) {
        return seconds(pid)
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToDouble(c -> seconds(c.pid()))
                        .sum();
    }

    private static double seconds(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            // own time; for children that have ended, their time as well
            return (Long.parseLong(fields[11])
                            + Long.parseLong(fields[12])
                            + Long.parseLong(fields[13])
                            + Long.parseLong(fields[14]))
                    / TICKS;
        } catch (IOException e) {
            return 0;
        }
    }
}
