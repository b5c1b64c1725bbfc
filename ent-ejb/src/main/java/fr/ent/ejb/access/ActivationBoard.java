package fr.ent.ejb.access;

import java.util.List;

/**
 * Who of a school never activated his account, in figures.
 *
 * @param divisions in their order
 * @param pupils of the school, each once
 * @param guardians of the school, each once whatever the divisions of his children
 * @param staff of the school
 */
public record ActivationBoard(
        List<OfDivision> divisions, ActivationFigure pupils, ActivationFigure guardians, ActivationFigure staff) {

    /** The figures of one division. */
    public record OfDivision(long id, String label, ActivationFigure pupils, ActivationFigure guardians) {}
}
