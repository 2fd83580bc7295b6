package org.example.clinic.web;

import java.util.UUID;
import lombok.extern.slf4j.Slf4j;
import org.example.clinic.client.PayerClient;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns exceptions into answers that tell a reference and nothing else. */
@Slf4j
@RestControllerAdvice
public class ApiErrors {
    @ExceptionHandler(IllegalArgumentException.class)
    public ResponseEntity<String> wrongInput(IllegalArgumentException e) {
        String reference = UUID.randomUUID().toString();
        log.warn("request {} was refused", reference);
        return ResponseEntity.status(HttpStatus.BAD_REQUEST).body(reference);
    }

    @ExceptionHandler(PayerClient.Refused.class)
    public ResponseEntity<String> refused(PayerClient.Refused e) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(e.reason());
    }

    @ExceptionHandler(DataIntegrityViolationException.class)
    public ResponseEntity<String> conflict(DataIntegrityViolationException e) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(e.getMessage()); // finds: phi-in-error-response
    }
}
