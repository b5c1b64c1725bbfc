package fr.ent.web.access;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

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

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof LocalCredential shown)) {
            return NOT_VALIDATED_RESULT;
        }
        return service.check(shown.login(), shown.password(), shown.address())
                .map(who -> accept(shown, who))
                .orElse(INVALID_RESULT);
    }

    private static CredentialValidationResult accept(LocalCredential shown, SignedIn who) {
        shown.accept(who);
        return new CredentialValidationResult(who.login(), who.roles());
    }
}
