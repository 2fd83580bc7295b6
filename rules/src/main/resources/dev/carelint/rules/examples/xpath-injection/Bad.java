package examples;

import jakarta.servlet.http.HttpServletRequest;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

class Bad {
    String room(HttpServletRequest request, Document plan) throws XPathExpressionException {
        XPath xpath = XPathFactory.newInstance().newXPath();
        String bed = request.getParameter("bed");
        return xpath.evaluate("//bed[@id='" + bed + "']/@room", plan); // finds: xpath-injection
    }
}
