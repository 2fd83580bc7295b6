package dev.carelint.core.syntax;

import dev.carelint.core.ir.Annotation;
import java.util.List;

/** Members that Lombok's annotations make. */
final class Lombok {
    private Lombok() {}

    static void addConstructors(ClassBody body, List<Annotation> annotations, FileContext file) {}

    static void addMembers(ClassBody body, List<Annotation> annotations, ClassContext context, FileContext file) {}
}
