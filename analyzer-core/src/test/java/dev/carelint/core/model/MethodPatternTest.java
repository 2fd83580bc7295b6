package dev.carelint.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodPatternTest {
    @Test
    void alternativesExpandInClassesAndNames() {
        MethodPattern pattern = MethodPattern.parse("{javax,jakarta}.servlet.{A,B}#{get,set}Name");

        assertThat(pattern.classNames())
                .containsExactly("javax.servlet.A", "javax.servlet.B", "jakarta.servlet.A", "jakarta.servlet.B");
        assertThat(pattern.methodNames()).containsExactly("getName", "setName");
        assertThat(pattern.parameters()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java.util.List#add                   | java.util.List#add(java.lang.Object)      | true
            java.util.Collection#add             | java.util.ArrayList#add(java.lang.Object) | true
            java.util.ArrayList#add              | java.util.List#add(java.lang.Object)      | false
            java.util.List#ad                    | java.util.List#add(java.lang.Object)      | false
            java.util.List#add()                 | java.util.List#add(java.lang.Object)      | false
            java.util.List#add(Object)           | java.util.List#add(java.lang.Object)      | true
            java.util.List#add(java.lang.Object) | java.util.List#add(java.lang.Object)      | true
            java.util.List#add(Object)           | java.util.List#add(clinic.AnObject)       | false
            java.util.List#add(Entry)            | java.util.List#add(java.util.Map$Entry)   | true
            java.util.List#add(int,Object)       | java.util.List#add(java.lang.Object)      | false
            java.util.List#add(*)                | java.util.List#add(java.lang.Object)      | true
            java.util.List#add(*)                | java.util.List#add(int,java.lang.Object)  | false
            java.util.List#add(**)               | java.util.List#add()                      | true
            java.util.List#add(int,**)           | java.util.List#add(int,java.lang.Object)  | true
            java.util.List#add(int,**)           | java.util.List#add()                      | false
            java.util.List#add(String)           | java.util.List#add(?)                     | true
            java.util.List#add(String,String)    | java.util.List#add(?)                     | false
            java.util.List#of(Object...)         | java.util.List#of(java.lang.Object[])     | true
            java.util.List#of(Object[])          | java.util.List#of(java.lang.Object[])     | true
            java.util.List#of(Object)            | java.util.List#of(java.lang.Object[])     | false
            java.util.List#of(String[])          | java.util.List#of(?[])                    | true
            java.util.List#of(String)            | java.util.List#of(?[])                    | false
            java.util.List#of({a,b}.X)           | java.util.List#of(b.X)                    | true
            java.util.List#of({a,b}.X)           | java.util.List#of(c.X)                    | false
            org.slf4j.Logger#log*                | org.slf4j.Logger#logAll()                 | true
            org.slf4j.Logger#log*                | org.slf4j.Logger#lo()                     | false
            org.slf4j.Logger#*                   | org.slf4j.Logger#info()                   | true
            org.slf4j.Logger#*                   | org.slf4j.Logger#<init>()                 | false
            org.slf4j.Logger#is*Enabled          | org.slf4j.Logger#isInfoEnabled()          | true
            java.lang.Throwable#<init>           | java.lang.Throwable#<init>()              | true
            java.lang.Throwable#<init>           | java.io.IOException#<init>()              | false
            """)
    void patternsMatchAsTheGrammarSays(String pattern, String method, boolean expected) {
        assertThat(MethodPattern.parse(pattern).matches(Methods.jdk(method), Methods::supertypes))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (String)            | (int)         | true
            (String)            | (int,int)     | false
            (String, Object...) | (int)         | true
            (String, Object...) | (int,int,int) | true
            (String, Object...) | ()            | false
            (String, **)        | (int,int)     | true
            ()                  | ()            | true
            """)
    void assumedMethodsMatchByNumberOfArguments(String types, String arguments, boolean expected) {
        MethodSymbol assumed = Methods.method(Origin.ASSUMED, "a.Log#info" + arguments);

        assertThat(MethodPattern.parse("a.Log#info" + types).matches(assumed, Methods::supertypes))
                .isEqualTo(expected);
    }

    @Test
    void typeVariablesMatchByTheirBound() {
        Type variable = new Type.TypeVariable("T", Type.ofClass("java.lang.Comparable"));
        MethodSymbol method = new MethodSymbol(
                "a.B", "sort", List.of("T"), List.of(variable), Type.unknown(), 0, List.of(), Origin.CLASSPATH);

        assertThat(MethodPattern.parse("a.B#sort(Comparable)").matches(method, Methods::supertypes))
                .isTrue();
        assertThat(MethodPattern.parse("a.B#sort(T)").matches(method, Methods::supertypes))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clinic.Mask.mask         | did you mean clinic.Mask#mask?
            clinic.Mask.mask(String) | did you mean clinic.Mask#mask(String)?
            clinic.Mask#             | is not a method name
            ' #mask'                 | is not a class name
            clinic.Mask#a*b*         | is not a method name with at most one '*'
            clinic.Mask#mask(String  | the parameter types end with ')'
            clinic.Mask#mask(**,int) | can only be the last parameter
            clinic.Mask#mask(a...,b) | can only be the last parameter
            clinic.Mask#mask(,)      | is not a parameter type
            clinic.Mask#mask(List<A>)| without type arguments
            {a,{b,c}}.Mask#mask      | unbalanced or nested braces
            a}.Mask#mask             | unbalanced or nested braces
            {a.Mask#mask             | unbalanced or nested braces
            clinic Mask#mask         | is not a class name
            """)
    void mistakesAreExplained(String pattern, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MethodPattern.parse(pattern))
                .withMessageContaining(message);
    }
}
