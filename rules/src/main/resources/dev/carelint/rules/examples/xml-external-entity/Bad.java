package examples;

import java.io.InputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;

class Bad {
    Document summary(InputStream received) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(received); // finds: xml-external-entity
    }

    XMLStreamReader results(InputStream received) throws Exception {
        return XMLInputFactory.newInstance().createXMLStreamReader(received); // finds: xml-external-entity
    }
}
