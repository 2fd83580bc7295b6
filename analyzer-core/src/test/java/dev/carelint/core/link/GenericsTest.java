package dev.carelint.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types of values through generic classes, generic methods and lambdas. */
final class GenericsTest {
    /** {@code var x = EXPRESSION;} in a class with fields {@code patient}, {@code list} and {@code map} has this type. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "list.get(0)|Patient",
                "list.iterator().next()|Patient",
                "map.get(\"a\")|Patient",
                "map.entrySet().iterator().next()|Map$Entry<String, Patient>",
                "map.entrySet().iterator().next().getValue().getSsn()|String",
                "new ArrayList<>(list)|ArrayList<Patient>",
                "new ArrayList<Patient>().get(0)|Patient",
                "Arrays.asList(patient, patient)|List<Patient>",
                "List.of(patient)|List<Patient>",
                "List.of(1, 2).get(0)|Integer",
                "Optional.of(patient).map(Patient::getSsn)|Optional<String>",
                "Optional.ofNullable(patient).map(p -> p.getSsn()).orElse(null)|String",
                "Optional.of(patient).map(p -> p.kin()).get()|List<Patient>",
                "Optional.of(patient).flatMap(p -> Optional.of(p.getAge())).get()|Integer",
                "list.stream().filter(p -> p.getAge() > 3).map(Patient::getSsn).collect(Collectors.toList())|List<String>",
                "list.stream().map(p -> p.getSsn()).toList()|List<String>",
                "list.stream().flatMap(p -> p.kin().stream()).findFirst().get()|Patient",
                "list.stream().collect(Collectors.groupingBy(p -> p.getSsn()))|Map<String, List<Patient>>",
                "list.stream().collect(Collectors.groupingBy(Patient::getSsn, Collectors.counting()))|Map<String, Long>",
                "list.stream().collect(Collectors.toMap(p -> p.getSsn(), p -> p))|Map<String, Patient>",
                "list.stream().collect(Collectors.toMap(Patient::getSsn, Function.identity()))|Map<String, Patient>",
                "list.stream().collect(Collectors.groupingBy(p -> p.getAge(), Collectors.mapping(p -> p.getSsn(), Collectors.toSet())))"
                        + "|Map<Integer, Set<String>>",
                "list.stream().collect(Collectors.partitioningBy(p -> p.getAge() > 1)).get(true)|List<Patient>",
                "list.stream().map(Patient::getSsn).collect(Collectors.joining(\",\"))|String",
                "list.stream().collect(Collectors.toCollection(ArrayList::new))|ArrayList<Patient>",
                "list.stream().mapToInt(Patient::getAge).sum()|int",
                "list.stream().map(p -> new String[] {p.getSsn()}).findAny().get()|String[]",
                "list.stream().sorted(Comparator.comparing(p -> p.getSsn())).findFirst().get()|Patient",
                "list.stream().sorted(Comparator.comparing(Patient::getSsn).reversed()).toList()|List<Patient>",
                "list.stream().reduce((a, b) -> a).get()|Patient",
                "list.stream().map(p -> { if (p.getAge() > 1) { return p.getSsn(); } return null; }).toList()|List<String>",
                "list.toArray(new Patient[0])|Patient[]",
                "list.stream().toArray(Patient[]::new)|Patient[]",
                "Stream.of(patient, patient).map(Patient::kin).toList()|List<List<Patient>>",
                "Stream.of(new Patient[0]).findFirst().get()|Patient",
                "Arrays.stream(new Patient[0]).findFirst().get()|Patient",
                "IntStream.range(0, 3).mapToObj(i -> list.get(i)).toList()|List<Patient>",
                "CompletableFuture.supplyAsync(() -> patient).thenApply(p -> p.getSsn()).get()|String",
                "CompletableFuture.supplyAsync(() -> patient).thenCombine(CompletableFuture.completedFuture(1), (p, n) -> n).join()|Integer",
                "map.computeIfAbsent(\"a\", k -> new Patient())|Patient",
                "map.values().stream().map(Patient::getSsn).distinct().toList().get(0)|String",
                "new TreeMap<>(map).firstEntry().getValue()|Patient",
                "Map.of(\"a\", patient).get(\"a\")|Patient",
                "Collections.max(list, Comparator.comparing(p -> p.getAge()))|Patient",
                "Objects.requireNonNull(patient)|Patient",
                "Objects.requireNonNullElse(patient, patient).getSsn()|String",
                "((Supplier<Patient>) () -> patient).get()|Patient",
                "patient.getAge() > 2 ? patient : null|Patient",
                "patient.getAge() > 2 ? Optional.of(patient) : Optional.empty()|Optional<Patient>",
                "patient.getClass()|Class<Patient>",
                "Patient.class|Class<Patient>",
                "Patient.class.cast(new Object())|Patient",
                "new Object[] {patient}|Object[]",
                "new int[3].clone()|int[]",
                "\"a\" + patient|String",
                "1 + 2L|long",
                "'a' + 1|int",
                "1 / 2.0|double",
                "!list.isEmpty()|boolean",
                "list.size() + Integer.valueOf(3)|int",
                "Thread.State.valueOf(\"NEW\")|Thread$State",
                "Thread.State.values()|Thread$State[]",
                "ThreadLocal.withInitial(() -> patient).get()|Patient",
                "Executors.newCachedThreadPool().submit(() -> patient).get()|Patient",
            })
    void expressionHasItsType(String expression, String type) {
        assertThat(Program.statements("var x = " + expression + ";").type("x")).isEqualTo(type);
    }

    @Test
    void forEachOverGenericsTypesItsVariable() {
        Program program = Program.statements(
                "for (var e : map.entrySet()) { var k = e.getKey(); var v = e.getValue(); } for (var p : list) { var s = p; }");

        assertThat(program.type("k")).isEqualTo("String");
        assertThat(program.type("v")).isEqualTo("Patient");
        assertThat(program.type("s")).isEqualTo("Patient");
    }

    @Test
    void lambdaParametersAreTypedFromTheInterface() {
        Program program = Program.statements("map.forEach((key, value) -> System.out.println(key + value.getSsn()));");

        assertThat(program.type("key")).isEqualTo("String");
        assertThat(program.type("value")).isEqualTo("Patient");
        assertThat(program.target("getSsn")).isEqualTo("p.Patient#getSsn()");
    }

    @Test
    void diamondTakesItsArgumentsFromTheVariable() {
        Program program = Program.statements("List<Patient> l = new ArrayList<>(); var first = l.get(0);");

        assertThat(program.type("first")).isEqualTo("Patient");
    }

    @Test
    void ownGenericClassIsSubstituted() {
        Program program = Program.use(
                "static class Box<T> { T value; T get() { return value; } <R> Box<R> map(Function<T, R> f) { return null; } }"
                        + " static class PatientBox extends Box<Patient> {}"
                        + " void run(PatientBox box) { var a = box.get(); var b = box.value; var c = box.map(p -> p.kin()).get(); }");

        assertThat(program.type("a")).isEqualTo("Patient");
        assertThat(program.type("b")).isEqualTo("Patient");
        assertThat(program.type("c")).isEqualTo("List<Patient>");
    }

    @Test
    void variablesOfCallerAndCalleeWithOneNameStayApart() {
        Program program = Program.use(
                "<T> List<T> twice(T a) { return null; }"
                        + " <T extends Patient> void run(T own) { var x = twice(List.of(own)); var y = x.get(0).get(0).getSsn(); }");

        assertThat(program.type("x")).isEqualTo("List<List<T>>");
        assertThat(program.type("y")).isEqualTo("String");
    }

    @Test
    void boundOfAVariableHasMembers() {
        Program program = Program.use("<T extends Patient> String run(T p) { return p.getSsn(); }");

        assertThat(program.target("getSsn")).isEqualTo("p.Patient#getSsn()");
    }

    @Test
    void argumentTypeOfAParameterCompletesAnEmptyCollection() {
        Program program = Program.use(
                "void take(List<Patient> l) {} void run() { take(new ArrayList<>()); take(Collections.emptyList()); }");

        LinkedMethod run = program.method("run");
        assertThat(run.valueTypes()).extracting(Program::show).contains("ArrayList<Patient>", "List<Patient>");
    }

    @Test
    void explicitTypeOfLambdaParameterFixesTheVariable() {
        Program program = Program.statements("var c = Comparator.comparing((Patient p) -> p.getSsn());");

        assertThat(program.type("c")).isEqualTo("Comparator<Patient>");
    }
}
