package dev.carelint.core.rule;

import dev.carelint.core.flow.AccessPath;
import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.Part;
import dev.carelint.core.flow.Root;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Value;
import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.source.Location;
import dev.carelint.core.symbols.Type;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says what whoever sends a request chooses: values that models call so, and parameters of handlers that a framework fills from requests.
 *
 * <p>A number, date or constant of an enum cannot carry code, whoever chooses it.
 */
final class Untrusted {
    /** The label by which rules and models name such data. */
    private static final String LABEL = "untrusted";

    /** The label of such data that cannot hold a line break. */
    private static final String LINE_LABEL = "untrusted-line";

    /** The label of such data that stands in the path of a request. */
    private static final String PATH_LABEL = "untrusted-path";

    /** The label of such data that another system sends. */
    private static final String MESSAGE_LABEL = "untrusted-message";

    /** The label of such data that only administrators send. */
    private static final String ADMIN_LABEL = "untrusted-admin";

    /** Simple names: of Spring MVC and messaging, JAX-RS, GraphQL and WebSocket. */
    private static final Set<String> FILLED = Set.of(
            "RequestParam",
            "PathVariable",
            "RequestBody",
            "RequestHeader",
            "RequestPart",
            "CookieValue",
            "ModelAttribute",
            "MatrixVariable",
            "Payload",
            "Header",
            "PathParam",
            "QueryParam",
            "FormParam",
            "FormDataParam",
            "HeaderParam",
            "MatrixParam",
            "CookieParam",
            "BeanParam",
            "Argument",
            "Arguments",
            "InputArgument",
            "DestinationVariable");

    /** Methods so annotated are called for each message; what they take without an annotation is its content. */
    private static final Set<String> LISTENING = Set.of(
            "MessageMapping",
            "SubscribeMapping",
            "KafkaListener",
            "KafkaHandler",
            "JmsListener",
            "RabbitListener",
            "RabbitHandler",
            "SqsListener",
            "StreamListener",
            "PulsarListener",
            "Incoming",
            "OnMessage");

    /** Methods so annotated are called for each request; what they take without an annotation is a parameter or a form of it. */
    private static final Set<String> HANDLING = Set.of(
            "RequestMapping",
            "GetMapping",
            "PostMapping",
            "PutMapping",
            "DeleteMapping",
            "PatchMapping",
            "POST",
            "PUT",
            "PATCH");

    /** Annotations that change nothing about where a parameter comes from. */
    private static final Set<String> CHECKING = Set.of(
            "Valid",
            "Validated",
            "NotNull",
            "NotBlank",
            "NotEmpty",
            "Nullable",
            "NonNull",
            "Size",
            "Pattern",
            "DateTimeFormat");

    /** What a handler of requests takes that the framework makes itself. */
    private static final Pattern OF_ITSELF = Pattern.compile(
            "java[.]util[.](Map|Locale|TimeZone|Optional)|java[.]time[.]ZoneId|java[.]io[.](OutputStream|Writer)");

    /** What of a listener's parameters is no content begins so; models say what such objects yield. */
    private static final Pattern OF_FRAMEWORKS = Pattern.compile(
            "(?!org[.]springframework[.]messaging[.]Message$)(java[.]security|org[.]springframework|javax|jakarta"
                    + "|org[.]apache[.]kafka|com[.]rabbitmq|io[.]awspring|org[.]dcm4che3[.]net(?![.]PDVInputStream$))[.].*");

    /** Classes below these receive messages from the network: HL7 v2, DICOM (whose own hierarchy may be unknown), WebSocket. */
    private static final List<String> RECEIVERS = List.of(
            "ca.uhn.hl7v2.protocol.ReceivingApplication",
            "ca.uhn.hl7v2.app.Application",
            "org.dcm4che3.net.service.DicomService",
            "org.dcm4che3.net.service.AbstractDicomService",
            "org.dcm4che3.net.service.BasicCStoreSCP",
            "org.dcm4che3.net.service.BasicCFindSCP",
            "org.dcm4che3.net.service.BasicCMoveSCP",
            "org.dcm4che3.net.service.BasicCGetSCP",
            "org.dcm4che3.net.service.BasicMPPSSCP",
            "org.dcm4che3.net.DimseRQHandler",
            "javax.websocket.MessageHandler$Whole",
            "javax.websocket.MessageHandler$Partial",
            "jakarta.websocket.MessageHandler$Whole",
            "jakarta.websocket.MessageHandler$Partial");

    private static final Set<String> RECEIVING =
            Set.of("processMessage", "store", "onDimseRQ", "onCStoreRQ", "onCFindRQ", "onMessage");

    /** Packages of the libraries whose classes hold such messages. */
    private static final List<String> MESSAGES = List.of("ca.uhn.hl7v2.", "org.dcm4che3.");

    /** Annotations of {@link #FILLED} whose values come from headers. */
    private static final Set<String> OF_HEADERS = Set.of("RequestHeader", "HeaderParam", "CookieValue", "CookieParam");

    /** Annotations of {@link #FILLED} whose values come from paths. */
    private static final Set<String> OF_PATHS = Set.of("PathVariable", "PathParam", "MatrixVariable", "MatrixParam");

    /** Annotations of {@link #FILLED} whose values come from messages. */
    private static final Set<String> OF_MESSAGES = Set.of("Payload", "Header");

    private static final Set<String> HARMLESS = Set.of(
            "int",
            "long",
            "short",
            "byte",
            "char",
            "boolean",
            "double",
            "float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Boolean",
            "java.lang.Double",
            "java.lang.Float",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.util.UUID",
            "java.util.Date",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.Instant",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime");

    private final Scene scene;
    private final Names names;
    private final Constraints constraints;

    Untrusted(Scene scene) {
        this.scene = scene;
        this.constraints = new Constraints(scene);
        this.names = new Names(scene);
    }

    /** Returns where a value was chosen outside, if it was. */
    Optional<Classified> classify(Atom encoded, Site where) {
        Atom atom = encoded.plain();
        if (atom instanceof Atom.Labelled labelled) {
            return labelled(labelled).or(() -> received(labelled.origin(), MESSAGE_LABEL));
        }
        if (atom instanceof Atom.Keyed keyed) {
            return received(keyed.origin(), LABEL);
        }
        if (atom instanceof Atom.Place part && part.root() instanceof Root.Birth birth) {
            return received(birth.origin(), MESSAGE_LABEL);
        }
        return atom instanceof Atom.Place place && !isHarmless(place.type()) ? place(place, where) : Optional.empty();
    }

    /** A part of a message that the class which reads it receives from the network. */
    private Optional<Classified> received(Site origin, String label) {
        LinkedMethod method = scene.method(origin.method());
        return isReceiver(method) && isOfMessage(method, origin.instruction())
                ? scene.vocabulary()
                        .find(label)
                        .map(type -> found(
                                type,
                                names.callName(origin) + " reads a message from the network",
                                scene.location(origin)))
                : Optional.empty();
    }

    private boolean isOfMessage(LinkedMethod method, int instruction) {
        return instruction >= 0
                && method.body().code().get(instruction) instanceof Instruction.Call call
                && !isHarmless(method.valueTypes()[call.result()])
                && method.resolutions()[instruction] instanceof Resolution.Method target
                && !OF_FRAMEWORKS.matcher(target.method().owner()).matches()
                && MESSAGES.stream().anyMatch(target.method().owner()::startsWith);
    }

    private boolean isReceiver(LinkedMethod method) {
        return RECEIVERS.stream()
                .anyMatch(receiver -> scene.index().isSubtype(method.type().name(), receiver));
    }

    private Optional<Classified> labelled(Atom.Labelled labelled) {
        String label =
                labelled.label().equals(PATH_LABEL) && Firewall.standsBefore(scene) ? LINE_LABEL : labelled.label();
        return scene.vocabulary()
                .find(label)
                .filter(type -> type.family() == DataType.Family.UNTRUSTED)
                .map(type -> found(
                        type,
                        names.callName(labelled.origin()) + " yields " + type.title(),
                        scene.location(labelled.origin())));
    }

    private static Classified found(DataType type, String because, Location origin) {
        return new Classified(new Evidence(type, Evidence.Certainty.HIGH, because), origin);
    }

    private Optional<Classified> place(Atom.Place place, Site where) {
        if (place.root().isComponentState()) {
            return stored(place);
        }
        if (!(place.root() instanceof Root.Entry entry)) {
            return Optional.empty();
        }
        LinkedMethod method = scene.method(where.method());
        List<ParameterDeclaration> parameters = names.declared(method);
        if (entry.index() < 0
                || entry.index() >= parameters.size()
                || !isFilled(parameters.get(entry.index())) && !isContent(method, entry.index())) {
            return Optional.empty();
        }
        ParameterDeclaration parameter = parameters.get(entry.index());
        if (constraints.allow(parameter, place.path())) {
            return Optional.empty();
        }
        Location origin = new Location(method.path(), method.declaration().nameSpan());
        return scene.vocabulary()
                .find(label(method, parameter))
                .map(type -> found(type, "a request fills the parameter " + parameter.name(), origin));
    }

    private String label(LinkedMethod method, ParameterDeclaration parameter) {
        if (isOneLine(parameter)) {
            return LINE_LABEL;
        }
        if (Administrators.alone(method)) {
            return ADMIN_LABEL;
        }
        if (isAnnotated(parameter, OF_PATHS)) {
            return PATH_LABEL;
        }
        return isAnnotated(parameter, OF_MESSAGES) ? MESSAGE_LABEL : LABEL;
    }

    /**
     * Tells whether the value cannot hold a line break: servers refuse one in headers (RFC 9110, section 5.5), and the firewall that
     * Spring Security puts before every request refuses one in paths, also when it is encoded.
     */
    private boolean isOneLine(ParameterDeclaration parameter) {
        return parameter.annotations().stream()
                .map(Annotation::simpleName)
                .anyMatch(name ->
                        OF_HEADERS.contains(name) || name.equals("PathVariable") && Firewall.standsBefore(scene));
    }

    /** A field of a component holds what is stored into it anywhere. */
    private Optional<Classified> stored(Atom.Place place) {
        AccessPath path = place.path();
        Part field = path.parts().stream()
                .filter(part -> !part.isPseudo())
                .findFirst()
                .orElse(null);
        if (field == null) {
            return Optional.empty();
        }
        Value value = path.last() != null && path.last().isPseudo()
                ? scene.flow().fields().contentOf(field)
                : scene.flow().fields().of(field);
        return value.atoms().stream()
                .filter(Atom.Labelled.class::isInstance)
                .flatMap(atom -> labelled((Atom.Labelled) atom).stream())
                .findFirst();
    }

    private static boolean isFilled(ParameterDeclaration parameter) {
        return isAnnotated(parameter, FILLED);
    }

    private static boolean isAnnotated(ParameterDeclaration parameter, Set<String> names) {
        return parameter.annotations().stream().map(Annotation::simpleName).anyMatch(names::contains);
    }

    /** Tells whether a parameter is the content of a message that the method is called for. */
    private boolean isContent(LinkedMethod method, int index) {
        if (method.isLambda()) {
            return false;
        }
        boolean isListener = method.declaration().annotations().stream()
                .map(Annotation::simpleName)
                .anyMatch(LISTENING::contains);
        String type = method.symbol().parameters().get(index).erasedName();
        boolean isReceived = RECEIVING.contains(method.declaration().name()) && isReceiver(method);
        return (isListener
                        || isReceived
                        || isForm(method, index) && !OF_ITSELF.matcher(type).matches())
                && !OF_FRAMEWORKS.matcher(type).matches();
    }

    /** Tells whether a method handles requests and the framework fills this parameter although nothing says from where. */
    private static boolean isForm(LinkedMethod method, int index) {
        return method.declaration().annotations().stream()
                        .map(Annotation::simpleName)
                        .anyMatch(HANDLING::contains)
                && method.declaration().parameters().get(index).annotations().stream()
                        .map(Annotation::simpleName)
                        .allMatch(CHECKING::contains);
    }

    private boolean isHarmless(Type type) {
        return HARMLESS.contains(type.erasedName()) || scene.index().isSubtype(type.erasedName(), "java.lang.Enum");
    }
}
