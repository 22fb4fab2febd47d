package io.wayhaven.syncengine.projection;

/** A column that is told from facts. @param key whether it is part of what tells rows apart */
public record Column(String name, Type type, boolean key) {

    /** What it holds. */
    public enum Type {
        NUMBER,
        TEXT,
        TIME,
        JSON
    }

    static Column key(String name, Type type) {
        return new Column(name, type, true);
    }

    static Column number(String name) {
        return new Column(name, Type.NUMBER, false);
    }

    static Column text(String name) {
        return new Column(name, Type.TEXT, false);
    }

    static Column json(String name) {
        return new Column(name, Type.JSON, false);
    }

    static Column time(String name) {
        return new Column(name, Type.TIME, false);
    }
}
