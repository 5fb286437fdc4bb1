package io.juhui.platform.web.body;

import io.juhui.platform.web.WebProblem;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads a JSON body once, bounded, so that it can be both digested and handled. Multipart bodies stay streamed. */
public class RepeatableRequest extends HttpServletRequestWrapper {

    private final byte[] bytes;
    private final boolean multipart;

    public RepeatableRequest(HttpServletRequest request) throws IOException {
        super(request);
        multipart = BodyLimit.isMultipart(request);
        bytes = multipart
                ? Long.toString(request.getContentLengthLong()).getBytes(StandardCharsets.UTF_8)
                : request.getInputStream().readNBytes(BodyLimit.LARGEST + 1);
        if (bytes.length > BodyLimit.LARGEST) {
            throw WebProblem.TOO_LARGE.problem();
        }
    }

    public byte[] bytes() {
        return bytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return multipart ? super.getInputStream() : new Memory(new ByteArrayInputStream(bytes));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Memory extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Memory(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("read synchronously");
        }
    }
}
