/**
 * Pictures and videos people upload, and those the shop brings along.
 *
 * <p>Nothing uploaded is kept as it came: pictures are decoded and written anew, names are made by the server, and what is
 * neither a picture nor an mp4 is refused (S02, S03, S05).
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "media 媒体",
        allowedDependencies = {"platform.store", "platform.web", "platform.jobs"})
package io.juhui.platform.media;

import org.springframework.modulith.ApplicationModule;
