package dev.carelint.rules.literals;

/**
 * The check digit of cards: every second digit from the right is doubled, and the sum of all digits ends in zero (Luhn, US patent
 * 2,950,048; ISO/IEC 7812-1 annex B).
 *
 * @param letters what letters count for
 */
record Luhn(Letters letters) implements Checksum {
    /** What letters count for. */
    enum Letters {
        /** A letter is no part of the number. */
        LEFT_OUT,
        /** A letter is its place in the alphabet, in two digits. */
        TWO_DIGITS
    }

    @Override
    public boolean holds(String number) {
        String digits = digits(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return digits.length() > 1 && sum % 10 == 0;
    }

    private String digits(String number) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < number.length(); at++) {
            char c = number.charAt(at);
            if (Character.isDigit(c)) {
                digits.append(c);
            } else if (letters == Letters.TWO_DIGITS) {
                int place = c - 'A' + 1;
                digits.append(place / 10).append(place % 10);
            }
        }
        return digits.toString();
    }
}
