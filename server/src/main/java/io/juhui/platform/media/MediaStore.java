package io.juhui.platform.media;

import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;

/** Where the bytes are kept. The default is a folder; an object store implements the same three verbs. */
public interface MediaStore {

    /**
     * Keeps {@code bytes} under {@code name}; the name was made by the server and is never reused. An upload may be taken away
     * from where it lies: nobody reads {@code bytes} afterwards.
     */
    void put(String name, InputStreamSource bytes, String contentType);

    Optional<Resource> get(String name);

    void delete(String name);
}
