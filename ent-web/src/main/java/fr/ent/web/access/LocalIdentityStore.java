package fr.ent.web.access;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import fr.ent.ejb.access.CodeSignInService;
import fr.ent.ejb.access.SignInService;
import fr.ent.ejb.access.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** The accounts of this deployment, as Jakarta Security wants them; the work is done by the service. */
@ApplicationScoped
public class LocalIdentityStore implements IdentityStore {

    @Inject
    SignInService service;

    @Inject
    CodeSignInService codes;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof LocalCredential shown)) {
            return NOT_VALIDATED_RESULT;
        }
        var who = shown instanceof CodeCredential code
                ? codes.check(code.login(), code.stamp(), code.password())
                : service.check(shown.login(), shown.password(), shown.address());
        return who.map(found -> accept(shown, found)).orElse(INVALID_RESULT);
    }

    /** Whose code is still to come is noted, but not let in. */
    private static CredentialValidationResult accept(LocalCredential shown, SignedIn who) {
        shown.accept(who);
        return who.next() == SignedIn.Next.CODE
                ? INVALID_RESULT
                : new CredentialValidationResult(who.login(), who.roles());
    }
}
