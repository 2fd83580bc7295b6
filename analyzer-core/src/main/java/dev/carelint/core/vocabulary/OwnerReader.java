package dev.carelint.core.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Judges by their names whom classes and variables stand for; judgements are remembered. */
final class OwnerReader {
    private static final int MAX_REMEMBERED = 1 << 16;

    private final Roles roles;
    private final Map<String, Owner> ofClasses = new ConcurrentHashMap<>();
    private final Map<String, Owner> ofVariables = new ConcurrentHashMap<>();

    OwnerReader(Roles roles) {
        this.roles = roles;
    }

    /** Judges a class by its binary name: the innermost class first, then the ones around it. */
    Owner ofClass(String binaryName) {
        if (binaryName.isEmpty() || isPlatform(binaryName)) {
            return Owner.UNKNOWN;
        }
        Owner known = ofClasses.get(binaryName);
        if (known == null) {
            known = nested(binaryName.substring(binaryName.lastIndexOf('.') + 1));
            if (ofClasses.size() < MAX_REMEMBERED) {
                ofClasses.put(binaryName, known);
            }
        }
        return known;
    }

    /** Judges a variable by its name. */
    Owner ofVariable(String name) {
        if (name.isEmpty()) {
            return Owner.UNKNOWN;
        }
        Owner known = ofVariables.get(name);
        if (known == null) {
            known = judge(Words.split(name));
            if (ofVariables.size() < MAX_REMEMBERED) {
                ofVariables.put(name, known);
            }
        }
        return known;
    }

    private static boolean isPlatform(String binaryName) {
        return binaryName.startsWith("java.")
                || binaryName.startsWith("javax.")
                || binaryName.startsWith("jakarta.")
                || binaryName.startsWith("org.springframework.");
    }

    private Owner nested(String simpleNames) {
        int dollar = simpleNames.lastIndexOf('$');
        Owner own = judge(Words.split(simpleNames.substring(dollar + 1)));
        if (dollar < 0 || own.role() != Role.NEUTRAL || own.topic() != Role.NEUTRAL) {
            return own;
        }
        Owner around = nested(simpleNames.substring(0, dollar));
        return around.role() == Role.TECHNICAL || around.role() == Role.CATALOGUE
                ? new Owner(Role.NEUTRAL, around.topic())
                : around;
    }

    private Owner judge(List<String> words) {
        int end = words.size();
        while (end > 0 && saysNothing(words, end)) {
            end--;
        }
        Role head = roles.endingAt(words, end);
        Role topic = topic(words, end, head);
        boolean ofTopic = switch (head) {
            case NEUTRAL, USER, NAME, ADDRESS, CONTACT -> true;
            case PATIENT, STAFF, PLACE, RECORD, CATALOGUE, TECHNICAL -> false;
        };
        Role role = ofTopic && topic != Role.NEUTRAL ? topic : head;
        return new Owner(role, topic);
    }

    private boolean saysNothing(List<String> words, int end) {
        String last = words.get(end - 1);
        return isNumber(last) || (roles.isCarrier(last) && roles.endingAt(words, end) == Role.NEUTRAL);
    }

    private Role topic(List<String> words, int end, Role head) {
        Role topic = isSomeone(head) ? head : Role.NEUTRAL;
        for (int i = end - 1; i > 0; i--) {
            Role role = roles.endingAt(words, i);
            boolean stronger = topic == Role.NEUTRAL || (topic == Role.USER && role != Role.USER);
            topic = stronger && isSomeone(role) ? role : topic;
        }
        return topic;
    }

    private static boolean isSomeone(Role role) {
        return switch (role) {
            case PATIENT, STAFF, PLACE, USER, RECORD -> true;
            case NAME, ADDRESS, CONTACT, CATALOGUE, TECHNICAL, NEUTRAL -> false;
        };
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
