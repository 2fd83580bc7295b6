package dev.carelint.core.flow;

/**
 * One instruction of the program.
 *
 * @param method number of the body in the call graph
 * @param instruction index of the instruction in it
 */
public record Site(int method, int instruction) {}
