package dev.carelint.core.vocabulary;

import dev.carelint.core.vocabulary.Clue.Kind;
import dev.carelint.core.vocabulary.DataType.Family;
import dev.carelint.core.vocabulary.Definition.Strength;
import dev.carelint.core.vocabulary.Evidence.Certainty;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs what a name says against whom it belongs to and what the value can hold. */
final class Judge {
    private static final int MARKERS_OF_A_PERSON = 2;
    private static final Set<String> ORGANIZATION = Set.of(
            "organization",
            "organisation",
            "organizationName",
            "organisationName",
            "company",
            "companyName",
            "orgName",
            "orgExternalId",
            "organizationExternalId",
            "organizationType",
            "jobTitle",
            "npi");

    private final NameReader names;
    private final OwnerReader owners;

    Judge(NameReader names, OwnerReader owners) {
        this.names = names;
        this.owners = owners;
    }

    /** Returns how sure it is that a clue so read and typed speaks for one definition, or null when it does not. */
    @Nullable
    Certainty weigh(Clue clue, Reading reading, PhraseBook.Entry entry, ValueKind kind) {
        Definition definition = entry.definition();
        if (!canHold(definition, entry.strength(), kind, clue)
                || isDenied(entry, clue, reading)
                || !isAtHome(definition, clue)) {
            return null;
        }
        Certainty certainty = entry.strength() == Strength.WHOLE
                ? (reading.whole() ? definition.alone() : null)
                : byOwner(clue, reading, entry);
        return certainty != null && kind == ValueKind.COLLECTION ? ofCollection(certainty, entry) : certainty;
    }

    /** Lists of clinical things are mostly lists of objects, which speak for themselves. */
    private static Certainty ofCollection(Certainty certainty, PhraseBook.Entry entry) {
        boolean clinical = entry.definition().context().contains(Role.RECORD);
        boolean objects = clinical && entry.strength() != Strength.NAME;
        return lower(certainty, objects ? Certainty.LOW : Certainty.MEDIUM);
    }

    static boolean canHold(Definition definition, Strength strength, ValueKind kind, Clue clue) {
        if (kind == ValueKind.UNKNOWN) {
            return strength != Strength.WHOLE
                    || clue.kind() == Kind.KEY
                    || !Collections.disjoint(definition.untypedIn(), wordsOfOwner(clue));
        }
        return definition.values().contains(kind);
    }

    static boolean isDenied(PhraseBook.Entry entry, Clue clue, Reading reading) {
        Definition definition = entry.definition();
        if (!Collections.disjoint(definition.not(), reading.others())) {
            return true;
        }
        boolean anywhere = definition.notIn().isEmpty() && definition.onlyIn().isEmpty();
        if (anywhere || entry.strength() == Strength.NAME) {
            return false;
        }
        List<String> words = wordsOfOwner(clue);
        boolean outside = entry.strength() == Strength.HINT
                && !definition.onlyIn().isEmpty()
                && Collections.disjoint(definition.onlyIn(), words);
        return outside || !Collections.disjoint(definition.notIn(), words);
    }

    private static List<String> wordsOfOwner(Clue clue) {
        return Words.split(clue.owner().substring(clue.owner().lastIndexOf('.') + 1));
    }

    /** A body or a message is nothing special, unless the code around it deals with nothing but records. */
    static boolean isAtHome(Definition definition, Clue clue) {
        if (definition.among().isEmpty() && definition.notAmong().isEmpty()) {
            return true;
        }
        Set<String> own = new HashSet<>(Words.split(clue.owner()));
        own.addAll(Words.split(clue.within()));
        boolean among = !Collections.disjoint(definition.among(), own)
                || !Collections.disjoint(definition.among(), clue.surroundings());
        return among && Collections.disjoint(definition.notAmong(), own);
    }

    private @Nullable Certainty byOwner(Clue clue, Reading reading, PhraseBook.Entry entry) {
        Definition definition = entry.definition();
        if (definition.type().family() == Family.CREDENTIAL) {
            return entry.strength() == Strength.NAME ? definition.alone() : Certainty.LOW;
        }
        Role role = situation(clue, reading, entry);
        if (isOtherParty(role)) {
            return ofOtherParty(entry);
        }
        boolean ofSomethingElse = reading.qualified() && reading.qualifier() != role;
        if (ofSomethingElse && entry.strength() == Strength.HINT) {
            return null;
        }
        if (ofSomethingElse && entry.strength() == Strength.FAINT) {
            return Certainty.LOW;
        }
        if (definition.context().contains(role)) {
            return isHolder(role) ? next(definition.owned()) : definition.owned();
        }
        return switch (entry.strength()) {
            case NAME -> outside(definition, role);
            case FAINT -> role == Role.CATALOGUE ? null : Certainty.LOW;
            case HINT, WHOLE -> null;
        };
    }

    /** Staff may note what a patient has ({@code doctorDiagnosis}), but their own numbers and names are no patient's. */
    private static @Nullable Certainty ofOtherParty(PhraseBook.Entry entry) {
        Definition definition = entry.definition();
        if (definition.shared() || entry.strength() != Strength.NAME) {
            return null;
        }
        return definition.context().contains(Role.RECORD) ? definition.alone() : Certainty.LOW;
    }

    /** A name outside of its context: debatable for accounts, nothing among catalogues. */
    private static @Nullable Certainty outside(Definition definition, Role role) {
        Certainty alone = definition.alone();
        if (alone == null || (role == Role.CATALOGUE && definition.context().contains(Role.RECORD))) {
            return null;
        }
        boolean debatable = role == Role.CATALOGUE || (role == Role.USER && definition.shared());
        return debatable ? Certainty.LOW : alone;
    }

    /**
     * Whom the value belongs to: words of the name itself first, then the receiver, the owner, the owner's other fields. A variable does not
     * make a person of what names its own kind: the name of an element, a form or a resource in {@code patient}.
     */
    Role situation(Clue clue, Reading reading, PhraseBook.Entry entry) {
        if (isParty(reading.topic()) || reading.topic() == Role.RECORD) {
            return reading.topic();
        }
        Owner receiver = owners.ofVariable(clue.receiver());
        Owner owner = owners.ofClass(clue.owner());
        boolean isNamedAsEntry = owner.role() == Role.CATALOGUE && entry.strength() != Strength.NAME;
        if (isParty(receiver.role()) && !isNamedAsEntry) {
            return receiver.role();
        }
        Role role = owner.role();
        if (isOpen(role) && (receiver.role() == Role.RECORD || receiver.role() == Role.USER)) {
            role = receiver.role();
        }
        if (isOpen(role) && reading.topic() == Role.USER) {
            role = Role.USER;
        }
        if ((isOpen(role) || role == Role.USER) && looksLikePerson(clue.siblings())) {
            return Role.PATIENT;
        }
        if (isOpen(role) && belongsToOrganization(clue.siblings())) {
            return Role.USER;
        }
        return role == Role.TECHNICAL ? ofMachinery(owner.topic(), entry) : role;
    }

    /** What a class stands for itself. */
    Role roleOf(String className) {
        return owners.ofClass(className).role();
    }

    /** What a service handles belongs to those whom it serves, as far as a name speaks for itself. */
    private static Role ofMachinery(Role topic, PhraseBook.Entry entry) {
        Definition definition = entry.definition();
        boolean byItself = entry.strength() == Strength.NAME;
        return switch (topic) {
            case PATIENT, USER -> byItself ? topic : Role.TECHNICAL;
            case STAFF -> byItself && definition.shared() ? topic : Role.TECHNICAL;
            case PLACE -> byItself && isReach(definition) ? Role.USER : Role.TECHNICAL;
            case RECORD, NAME, ADDRESS, CONTACT, CATALOGUE, TECHNICAL, NEUTRAL -> Role.TECHNICAL;
        };
    }

    private static boolean isReach(Definition definition) {
        return definition.context().contains(Role.CONTACT)
                || definition.context().contains(Role.ADDRESS);
    }

    private static boolean isParty(Role role) {
        return role == Role.PATIENT || isOtherParty(role);
    }

    private static boolean isOtherParty(Role role) {
        return role == Role.STAFF || role == Role.PLACE;
    }

    /** Who gives an organization beside a name and an address speaks for it: a request for an account, a contact. */
    private static boolean belongsToOrganization(List<String> siblings) {
        return siblings.stream().anyMatch(ORGANIZATION::contains);
    }

    private boolean looksLikePerson(List<String> siblings) {
        Set<String> markers = new HashSet<>();
        boolean patient = false;
        for (String sibling : siblings) {
            for (PhraseBook.Entry entry : names.value(sibling).entries()) {
                Definition definition = entry.definition();
                if (entry.strength() == Strength.NAME && definition.type().family() == Family.PHI) {
                    markers.add(definition.type().id());
                    patient |= !definition.shared() && definition.alone() == Certainty.HIGH;
                }
            }
        }
        return patient && markers.size() >= MARKERS_OF_A_PERSON;
    }

    private static boolean isOpen(Role role) {
        return role == Role.NEUTRAL || role == Role.TECHNICAL || isHolder(role);
    }

    private static boolean isHolder(Role role) {
        return role == Role.NAME || role == Role.ADDRESS || role == Role.CONTACT;
    }

    private static Certainty next(Certainty certainty) {
        return certainty == Certainty.HIGH ? Certainty.MEDIUM : Certainty.LOW;
    }

    private static Certainty lower(Certainty one, Certainty other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
