package dev.carelint.core.resource;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a configuration file sets up, as its name tells; the first that fits. */
public enum Role {
    /** Settings of a Spring Boot, Micronaut or Quarkus application. */
    SPRING("(application|bootstrap|microprofile-config)([-_.][\\w.-]+)?\\.(properties|ya?ml)"),
    /** Settings of Hibernate itself. */
    HIBERNATE("hibernate[\\w-]*\\.properties|[\\w.-]*hibernate[\\w.-]*\\.cfg\\.xml"),
    /** Units of JPA. */
    PERSISTENCE("persistence[\\w-]*\\.xml"),
    LOGBACK("logback[\\w.-]*\\.xml"),
    /** Both generations of Log4j. */
    LOG4J("log4j2?[\\w.-]*\\.(properties|xml|ya?ml)"),
    /** Deployment of a web application. */
    WEB("web|web-fragment|weblogic|jboss-web", "xml"),
    /** A servlet container or application server. */
    TOMCAT("(server|context|tomcat-users|[\\w.-]+-ds)\\.xml"),
    POM("pom\\.xml"),
    /** Beans of Spring, written in XML. */
    BEANS(
            "[\\w.-]*((application|servlet|module|spring|security)-?context|beans|dispatcher-servlet|spring-[\\w-]+)[\\w.-]*\\.xml"),
    /** Properties for something else. */
    OTHER("[^/]+\\.properties");

    /** Bundles of texts for people, not settings. */
    private static final Pattern TEXTS = Pattern.compile(
            "(?i).*(messages?|labels?|i18n|strings|texts?|translations?|locale)([-_.].*)?\\.properties|.*_[a-z]{2}(_[A-Za-z]{2,4})?\\.properties");

    private final Pattern name;

    Role(String name) {
        this.name = Pattern.compile(name, Pattern.CASE_INSENSITIVE);
    }

    Role(String stem, String ending) {
        this("(" + stem + ")\\." + ending);
    }

    /** Returns what a file sets up; empty when it is no configuration that we know. */
    public static Optional<Role> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (Role role : values()) {
            if (role.name.matcher(name).matches()) {
                return role == OTHER && TEXTS.matcher(name).matches() ? Optional.empty() : Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Returns the lower-case word that rules name it by. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
