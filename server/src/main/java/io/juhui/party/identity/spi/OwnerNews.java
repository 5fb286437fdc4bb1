package io.juhui.party.identity.spi;

/** Socket: is told, in the same transaction, that an owner was restored on the machine itself. */
public interface OwnerNews {

    void restored(String name, String displayName);
}
