package dev.carelint.rules.literals;

/** The key of French insurance numbers: 97 less the remainder of the thirteen digits before it, where Corsica counts as 19 and 18. */
final class Complement97 implements Checksum {
    private static final int DIGITS = 13;

    @Override
    public boolean holds(String number) {
        String plain = number.replace("2A", "19").replace("2B", "18");
        if (plain.length() != DIGITS + 2 || !plain.chars().allMatch(Character::isDigit)) {
            return false;
        }
        long before = Long.parseLong(plain.substring(0, DIGITS));
        return 97 - before % 97 == Integer.parseInt(plain.substring(DIGITS));
    }
}
