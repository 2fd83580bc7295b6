package examples;

import jakarta.servlet.http.HttpServletRequest;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;

class Good {
    private DirContext directory;

    NamingEnumeration<SearchResult> find(HttpServletRequest request) throws NamingException {
        Object[] uid = {request.getParameter("uid")};
        return directory.search("ou=staff,dc=example,dc=org", "(uid={0})", uid, new SearchControls());
    }

    NamingEnumeration<SearchResult> room(HttpServletRequest request) throws NamingException {
        int room = Integer.parseInt(request.getParameter("room"));
        return directory.search("ou=rooms,dc=example,dc=org", "(roomNumber=" + room + ")", new SearchControls());
    }

    NamingEnumeration<SearchResult> onDuty(HttpServletRequest request) throws NamingException {
        String shift = "night".equals(request.getParameter("shift")) ? "night" : "day";
        return directory.search("ou=staff,dc=example,dc=org", "(shift=" + shift + ")", new SearchControls());
    }
}
