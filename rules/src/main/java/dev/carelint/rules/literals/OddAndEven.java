package dev.carelint.rules.literals;

/** The last letter of an Italian fiscal code: characters at odd places count by a table, the others by their order (DM 23/12/1976). */
final class OddAndEven implements Checksum {
    private static final int LENGTH = 16;
    private static final int LETTERS = 26;
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    @Override
    public boolean holds(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            int order = Character.isDigit(code.charAt(i)) ? code.charAt(i) - '0' : code.charAt(i) - 'A';
            sum += i % 2 == 0 ? ODD[Math.floorMod(order, LETTERS)] : order;
        }
        return code.charAt(LENGTH - 1) == 'A' + sum % LETTERS;
    }
}
