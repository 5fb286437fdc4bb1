/**
 * What changes while people look: pages listen to topics over one WebSocket, and whoever changes something says which topic.
 *
 * <p>A topic is a kind and an id ({@code team.123}). Its name is handed out with a page's data as a signed ticket, so nobody listens
 * to what the page would not have shown. Who changes it calls {@link io.juhui.platform.realtime.Realtime#changed}; after the commit all
 * nodes hear of it, and each reads the state once for all who listen there, however many they are. State is pushed whole, the newest in place of
 * an older one that could not be sent yet, so a slow reader costs one message a topic and is let go after five seconds.
 *
 * <p>Pushes are a courtesy: a page that hears nothing asks again by itself, only more slowly. Nothing is promised by a push that a read
 * would not tell.
 *
 * <p>Bounds: 20 topics and 60 messages a minute for a connection, 4 KB a message, so many connections for an address and for a node, three
 * reads and pushes of a topic a second.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "realtime 实时推送",
        allowedDependencies = {"platform.store"})
package io.juhui.platform.realtime;

import org.springframework.modulith.ApplicationModule;
