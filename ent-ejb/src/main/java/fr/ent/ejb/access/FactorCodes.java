package fr.ent.ejb.access;

import java.util.List;

/**
 * What somebody gets when his second factor begins.
 *
 * @param codes to keep on paper; they exist here and there only, the base keeps their hashes
 * @param stamp on which the session that asked goes on
 */
public record FactorCodes(List<String> codes, int stamp) {}
