package io.juhui.platform.sms;

/** Port: hands a short message to the carrier, or refuses with a problem. Call it outside any database transaction. */
public interface SmsSender {

    void send(Sms message);
}
