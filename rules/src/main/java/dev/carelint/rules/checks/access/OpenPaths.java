package dev.carelint.rules.checks.access;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Lines of security configurations, and annotations, that let everyone reach what shows patient data. */
final class OpenPaths implements JavaCheck {
    /** What is meant to be reached before a login. */
    private static final Pattern BEFORE_LOGIN = Pattern.compile(
            "(?i).*(login|logon|signin|sign-in|signup|sign-up|register|registration|authenticate|token|password|activate|captcha|otp|enroll).*");

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        Access access = Access.of(scene, judge);
        Told told = new Told(rule, scene);
        Map<Chain.Rule, List<Access.Served>> byLine = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Access.Served one : access.served()) {
            if (one.asked() || isBeforeLogin(one)) {
                continue;
            }
            boolean isOpened = one.annotated().filter(Decision.OPEN::equals).isPresent();
            if (one.annotated().isEmpty() && one.ruling().decision() == Decision.OPEN) {
                one.ruling()
                        .rule()
                        .ifPresent(line -> byLine.computeIfAbsent(line, none -> new ArrayList<>())
                                .add(one));
            } else if (isOpened && !one.ruling().decision().isAtLeast(Decision.LOGIN)) {
                findings.add(told.of(
                        List.of(one),
                        one.endpoint().location(),
                        one.endpoint().name() + " " + Told.verb(one) + " " + Told.data(one)
                                + ", and its annotation lets everyone call it; demand a role.",
                        Confidence.HIGH,
                        "annotation"));
            }
        }
        byLine.forEach((line, open) -> findings.add(told.of(
                open,
                line.location(),
                "Without a login everyone reaches " + Told.names(open) + ", since " + line.shown() + " may: "
                        + Told.data(open.get(0)) + "; demand a role for "
                        + open.get(0).endpoint().path() + ".",
                Confidence.HIGH,
                "line " + line.shown())));
        return findings;
    }

    /** Whoever registers tells who he is before anybody knows him. */
    private static boolean isBeforeLogin(Access.Served served) {
        boolean isNamedSo = BEFORE_LOGIN.matcher(served.endpoint().path()).matches()
                || BEFORE_LOGIN
                        .matcher(served.endpoint().method().declaration().name())
                        .matches();
        return isNamedSo || served.exposure().returned().isEmpty();
    }
}
