package fr.ent.ejb.kernel;

import java.util.Optional;

/** The address of the ENT as families know it, said by the operator: a request may pretend to have come to another. */
public final class PublicAddress {

    private PublicAddress() {}

    /** {@code ENT_ADDRESS} with a slash at its end; empty when the operator did not say it. */
    public static Optional<String> known() {
        return Optional.ofNullable(System.getenv("ENT_ADDRESS"))
                .filter(address -> !address.isBlank())
                .map(address -> address.endsWith("/") ? address : address + "/");
    }
}
