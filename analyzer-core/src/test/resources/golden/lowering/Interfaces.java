sealed interface Interfaces permits Interfaces.One {
    List<String> NAMES = List.of("a");

    static Interfaces one() {
        return new One();
    }

    private int secret() {
        return 1;
    }

    final class One implements Interfaces {}
}
