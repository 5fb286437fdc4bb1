package io.juhui.platform.web.body;

import io.juhui.platform.web.WebProblem;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A body that is counted while it comes: not too long, not too slow, and no more than its sender's share. */
final class BoundedBody extends HttpServletRequestWrapper {

    private final int most;
    private final Budget.Share share;
    private final Pace pace = new Pace();
    private @Nullable ServletInputStream counted;
    private boolean tooLong;

    BoundedBody(HttpServletRequest request, int most, Budget.Share share) {
        super(request);
        this.most = most;
        this.share = share;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (counted == null) {
            counted = new Counted(super.getInputStream());
        }
        return counted;
    }

    boolean wasTooLong() {
        return tooLong;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private interface Read {
        int bytes() throws IOException;
    }

    private final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            var got = got(body::read);
            count(got >= 0 ? 1 : 0);
            return got;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            var got = got(() -> body.read(into, offset, length));
            count(Math.max(0, got));
            return got;
        }

        /** A sender who stops or breaks off is no fault of ours. */
        private int got(Read read) {
            try {
                return read.bytes();
            } catch (SocketTimeoutException _) {
                throw WebProblem.TOO_SLOW.problem();
            } catch (IOException _) {
                throw WebProblem.INVALID.problem();
            }
        }

        private void count(int bytes) {
            read += bytes;
            if (read > most) {
                tooLong = true;
                throw WebProblem.TOO_LARGE.problem().with("mostBytes", most);
            }
            if (pace.tooSlow(bytes)) {
                throw WebProblem.TOO_SLOW.problem();
            }
            share.take(bytes);
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
