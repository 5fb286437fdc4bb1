package io.juhui.platform.realtime;

/** What can be listened to: {@code team.123}. */
record Topic(String kind, String id) {

    private static final String FORM = "[a-z-]{1,20}\\.[0-9A-Za-z-]{1,40}";

    Topic {
        if (!(kind + '.' + id).matches(FORM)) {
            throw new IllegalArgumentException("no topic: " + kind + '.' + id);
        }
    }

    static Topic parse(String name) {
        int dot = name.indexOf('.');
        return new Topic(name.substring(0, Math.max(0, dot)), name.substring(dot + 1));
    }

    String name() {
        return kind + '.' + id;
    }
}
