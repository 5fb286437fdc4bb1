package io.juhui.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a running PostgreSQL says of itself in its folder, and who else is at work there. */
record PostmasterFile(long pid, int port) {

    private static final String NAME = "postmaster.pid";
    private static final int PID = 0;
    private static final int PORT = 3;

    /** The server may still be on its way: both numbers are written first. */
    static Optional<PostmasterFile> read(Path cluster) {
        try {
            var lines = Files.readAllLines(cluster.resolve(NAME));
            return lines.size() <= PORT
                    ? Optional.empty()
                    : Optional.of(new PostmasterFile(
                            Long.parseLong(lines.get(PID).strip()),
                            Integer.parseInt(lines.get(PORT).strip())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(PostmasterFile::isPostgres);
    }

    /**
     * Makes way for a new server. Processes of one that was killed may still be at work in the folder, and two servers there
     * would spoil it, so they are ended first; what the dead one left written would be taken for a running server whenever
     * another process has got its number.
     */
    static void clear(Path cluster) throws IOException {
        for (var orphan : ProcessHandle.allProcesses()
                .filter(PostmasterFile::isPostgres)
                .filter(process -> isAtHome(process, cluster))
                .toList()) {
            orphan.destroyForcibly();
            orphan.onExit().join();
        }
        Files.deleteIfExists(cluster.resolve(NAME));
    }

    /** Every process of a server has the cluster as its working folder. */
    private static boolean isAtHome(ProcessHandle process, Path cluster) {
        try {
            return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), cluster);
        } catch (IOException e) {
            return false; // gone by now, or somebody else's
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
    }
}
