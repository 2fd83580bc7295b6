class Patterns {
    record Point(int x, Object y) {}

    String f(Object o) {
        if (!(o instanceof String s)) {
            return "";
        }
        boolean b = o instanceof String t && t.isEmpty();
        return s + b;
    }

    Object g(Object o) {
        return switch (o) {
            case null -> "null";
            case Point(int x, String y) when x > 0 -> y;
            case Other(var a, Point(var b, _)) -> a;
            case Integer i when i > 3 -> i;
            case String s -> s;
            default -> o;
        };
    }
}
