package dev.carelint.core.symbols;

import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.source.Problem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All classes that the analysis can know: sources first, then class path, then JDK.
 *
 * <p>Safe for use by many threads. Classes outside the sources are read when first asked for, signatures only.
 */
public final class ClassIndex implements AutoCloseable {
    private final Map<String, SourceType> sources;
    private final IdentityHashMap<TypeDeclaration, SourceType> declarations = new IdentityHashMap<>();
    private final BinaryClasses binaries;
    private final NameSpace names;
    private final Map<String, ClassEntry> entries = new ConcurrentHashMap<>();
    private final Hierarchy hierarchy = new Hierarchy(this);
    private final String jdkRelease;

    private ClassIndex(
            Collection<CompilationUnit> units, BinaryClasses binaries, String jdkRelease, Predicate<String> described) {
        this.binaries = binaries;
        this.jdkRelease = jdkRelease;
        Map<String, SourceType> byName = new HashMap<>();
        Set<String> packages = new HashSet<>();
        names = new NameSpace(byName, packages, binaries, hierarchy, described);
        sources = byName;
        for (CompilationUnit unit : units) {
            packages.add(unit.packageName());
            addTypes(unit);
        }
        declarations.values().forEach(SourceType::supertypes);
        names.complete();
    }

    private void addTypes(CompilationUnit unit) {
        UnitScope scope = new UnitScope(unit, names);
        Map<String, SourceType> own = new HashMap<>();
        for (TypeDeclaration type : unit.types()) {
            SourceType enclosing = type.outer() == null ? null : own.get(type.outer());
            SourceType source = new SourceType(type, enclosing, scope, names);
            own.putIfAbsent(type.name(), source);
            sources.putIfAbsent(type.name(), source);
            declarations.put(type, source);
        }
    }

    /**
     * Opens an index.
     *
     * @param units the analyzed sources; the first of two declarations of one name wins
     * @param classpath jars and class directories; unreadable ones become problems
     * @param jdk home of the JDK whose {@code lib/ct.sym}, {@code jmods} or run-time image describes the platform; null for the running one
     */
    public static ClassIndex open(Collection<CompilationUnit> units, List<Path> classpath, @Nullable Path jdk) {
        return open(units, classpath, jdk, name -> false);
    }

    /**
     * Opens an index.
     *
     * @param described tells which classes, by binary name, are known though not at hand: they decide which of several imports on demand is meant
     * @see #open(Collection, List, Path)
     */
    public static ClassIndex open(
            Collection<CompilationUnit> units, List<Path> classpath, @Nullable Path jdk, Predicate<String> described) {
        return new ClassIndex(units, new BinaryClasses(classpath, jdk), JdkRelease.of(jdk), described);
    }

    /** Returns the class of that binary name, or empty when it is nowhere. */
    public Optional<ClassSymbol> find(String binaryName) {
        return entry(binaryName).symbol;
    }

    /** Tells whether a class of that binary name is known, without reading it. */
    public boolean exists(String binaryName) {
        return names.exists(binaryName);
    }

    /** Tells whether any class of that package is known. */
    public boolean hasPackage(String packageName) {
        return names.hasPackage(packageName);
    }

    /** Returns the binary name for a qualified one; a class that is nowhere is told from its package by capital letters. */
    public String binaryName(String qualifiedName) {
        return names.binaryName(qualifiedName);
    }

    /** Returns the symbol of a declaration, also when another of the same name won. */
    public ClassSymbol symbol(TypeDeclaration declaration) {
        SourceType source = source(declaration);
        if (sources.get(declaration.name()) == source) {
            return entry(declaration.name()).symbol.orElseThrow();
        }
        return SourceSymbols.of(source, this::kind);
    }

    /** Returns how a class of the sources is declared; empty when it is none. */
    public Optional<TypeDeclaration> declaration(String binaryName) {
        SourceType source = sources.get(binaryName);
        return source == null ? Optional.empty() : Optional.of(source.declaration);
    }

    /** Returns what type names mean inside a declaration. */
    public TypeScope scope(TypeDeclaration declaration) {
        SourceType source = source(declaration);
        return new TypeScope(source, source.variables(), declaration.span());
    }

    private SourceType source(TypeDeclaration declaration) {
        SourceType source = declarations.get(declaration);
        if (source == null) {
            throw new IllegalStateException("not a declaration of this index: " + declaration.name());
        }
        return source;
    }

    ClassEntry entry(String binaryName) {
        ClassEntry known = entries.get(binaryName);
        if (known == null) {
            ClassEntry read = read(binaryName);
            ClassEntry other = entries.putIfAbsent(binaryName, read);
            known = other == null ? read : other;
        }
        return known;
    }

    private ClassEntry read(String binaryName) {
        SourceType source = sources.get(binaryName);
        if (source != null) {
            return new ClassEntry(SourceSymbols.of(source, this::kind), Map.of());
        }
        ClassFile.Read read = binaries.read(binaryName);
        return read == null ? ClassEntry.MISSING : new ClassEntry(read.symbol(), read.memberTypes());
    }

    private TypeDeclaration.@Nullable Kind kind(String binaryName) {
        SourceType source = sources.get(binaryName);
        if (source != null) {
            return source.declaration.kind();
        }
        return find(binaryName).map(ClassSymbol::kind).orElse(null);
    }

    @Nullable
    SourceType sourceType(String binaryName) {
        return sources.get(binaryName);
    }

    /**
     * Returns the names of all supertypes of a class, itself first, superclasses before interfaces, nearest first, each once. For a
     * class that is nowhere: only itself. Supertypes that are nowhere are listed, their own supertypes are not.
     */
    public List<String> supertypes(String binaryName) {
        return hierarchy.supertypes(binaryName);
    }

    /** Tells whether the first class is the second or below it, as far as is known. */
    public boolean isSubtype(String binaryName, String superName) {
        return binaryName.equals(superName) || hierarchy.supertypes(binaryName).contains(superName);
    }

    /** Returns the nearest of a class and its supertypes that is nowhere, or null when all are known. */
    public @Nullable String missingSupertype(String binaryName) {
        return hierarchy.missingSupertype(binaryName);
    }

    /** Returns the member type of that simple name, declared or inherited, or null. */
    public @Nullable String memberType(String binaryName, String simpleName) {
        return hierarchy.memberType(binaryName, simpleName);
    }

    /** Returns the methods of that name that a class has, inherited ones after its own; of constructors only its own. */
    public List<MethodSymbol> methods(String binaryName, String name) {
        return hierarchy.methods(binaryName, name);
    }

    /** Returns the field of that name that a class declares or inherits, or null. */
    public @Nullable FieldSymbol field(String binaryName, String name) {
        return hierarchy.field(binaryName, name);
    }

    /** Returns a class type seen as one of its supertypes, with the arguments that it has there; null when it is not below it. */
    public Type.@Nullable ClassType view(Type.ClassType type, String superName) {
        return hierarchy.view(type, superName);
    }

    /** Returns the one abstract method of a functional interface, or null when the class is none. */
    public @Nullable MethodSymbol function(String binaryName) {
        return hierarchy.function(binaryName);
    }

    /** Returns the names of all source classes strictly below a class (which may be outside the sources), sorted. */
    public List<String> sourceSubtypes(String binaryName) {
        return hierarchy.sourceSubtypes(binaryName);
    }

    Set<String> sourceNames() {
        return sources.keySet();
    }

    /** Returns the feature release of the JDK that is described ({@code 17}), or {@code unknown}: an input of the analysis. */
    public String jdkRelease() {
        return jdkRelease;
    }

    /** Returns what could not be read so far, sorted. */
    public List<Problem> problems() {
        return binaries.problems();
    }

    @Override
    public void close() {
        binaries.close();
    }
}
