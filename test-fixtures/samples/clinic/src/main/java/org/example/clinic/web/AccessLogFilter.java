package org.example.clinic.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Notes each request. */
public class AccessLogFilter implements Filter {
    private static final Logger out = Logger.getLogger("access");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        long start = System.nanoTime();
        chain.doFilter(request, response);
        long millis = (System.nanoTime() - start) / 1_000_000;
        out.log(Level.INFO, "{0} took {1} ms", new Object[] {http.getMethod(), millis});
        out.fine(() -> "page " + http.getParameter("page")); // finds: log-injection
        out.fine(() -> "search for " + http.getParameter("patientName")); // finds: phi-in-log, log-injection
        out.log(Level.FINER, "header {0}", http.getHeader("Authorization")); // finds: sensitive-field-in-log
        out.finest("session " + http.getSession().getId()); // finds: sensitive-field-in-log
    }
}
