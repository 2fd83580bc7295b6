package examples;

import jakarta.servlet.http.HttpServletRequest;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

class Good {
    String room(HttpServletRequest request, Document plan) throws XPathExpressionException {
        XPath xpath = XPathFactory.newInstance().newXPath();
        String bed = request.getParameter("bed");
        xpath.setXPathVariableResolver(name -> bed);
        return xpath.evaluate("//bed[@id=$bed]/@room", plan);
    }

    String floor(HttpServletRequest request, Document plan) throws XPathExpressionException {
        int floor = Integer.parseInt(request.getParameter("floor"));
        return XPathFactory.newInstance().newXPath().evaluate("//floor[" + floor + "]/@name", plan);
    }

    String ward(HttpServletRequest request, Document plan) throws XPathExpressionException {
        String side = "north".equals(request.getParameter("side")) ? "north" : "south";
        return XPathFactory.newInstance().newXPath().evaluate("//ward[@side='" + side + "']/@name", plan);
    }
}
