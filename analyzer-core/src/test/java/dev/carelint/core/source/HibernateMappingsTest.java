package dev.carelint.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HibernateMappingsTest {
    @TempDir
    Path folder;

    private HibernateMappings read(String text) throws IOException {
        return HibernateMappings.read(List.of(Files.writeString(folder.resolve("Any.hbm.xml"), text)));
    }

    @Test
    void propertiesBelongToTheInnermostClass() throws IOException {
        HibernateMappings mappings = read("""
                <hibernate-mapping package="a.b">
                  <class name="Person">
                    <property name="name"/>
                    <component name="address" class="Address"><property name="street"/></component>
                    <component name="period"><property name="from"/></component>
                    <subclass name="c.Patient"><property name="mrn"/></subclass>
                    <property name="phone"/>
                    <many-to-one name="mother" class="Person"/>
                  </class>
                </hibernate-mapping>""");

        assertThat(mappings.properties("a.b.Person")).containsOnlyKeys("name", "phone");
        assertThat(mappings.properties("a.b.Address")).containsOnlyKeys("street");
        assertThat(mappings.properties("c.Patient")).containsOnlyKeys("mrn");
        assertThat(mappings.properties("c.Other")).isEmpty();
    }

    @Test
    void whatIsWrittenOfColumnsAndTypesCountsForTheirProperty() throws IOException {
        HibernateMappings mappings = read("""
                <hibernate-mapping>
                  <class name="a.Person">
                    <property name="ssn" type='encryptedString'/>
                    <property name="note"><type name="text"/><column name="note" write="lo > ?"/></property>
                    <!-- <property name="old"/> -->
                  </class>
                </hibernate-mapping>""");

        assertThat(mappings.properties("a.Person")).containsOnlyKeys("ssn", "note");
        assertThat(mappings.properties("a.Person").get("ssn")).contains("encryptedString");
        assertThat(mappings.properties("a.Person").get("note")).contains("lo > ?", "text");
    }

    @Test
    void whatIsNoMappingIsLeftAlone() throws IOException {
        Path other =
                Files.writeString(folder.resolve("person.xml"), "<class name=\"a.B\"><property name=\"c\"/></class>");

        assertThat(HibernateMappings.read(List.of(other, folder.resolve("Missing.hbm.xml")))
                        .properties("a.B"))
                .isEmpty();
        assertThat(read("</class><property name=\"c\"/>").properties("a.B")).isEmpty();
    }
}
