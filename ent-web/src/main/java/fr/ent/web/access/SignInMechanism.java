package fr.ent.web.access;

import fr.ent.web.kernel.ErrorPage;
import fr.ent.web.kernel.JsonEndpoint;
import fr.ent.web.kernel.ReturnAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How the container asks who somebody is. Not the ready-made form mechanism: that one keeps the refused request in a
 * session (so every visitor opens one) and plays posts back; this one sends a page to the sign-in with its address in
 * the query, tells a script that it is signed out, and shows a form that came too late what was typed.
 */
@ApplicationScoped
@AutoApplySession
public class SignInMechanism implements HttpAuthenticationMechanism {

    @Inject
    IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            var result = stores.validate(credential);
            return result.getStatus() == CredentialValidationResult.Status.VALID
                    ? context.notifyContainerAboutLogin(result)
                    : AuthenticationStatus.SEND_FAILURE;
        }
        return context.isProtected() ? askToSignIn(request, response) : context.doNothing();
    }

    private static AuthenticationStatus askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        try {
            if (JsonEndpoint.isExpected(request)) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } else if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
                response.sendRedirect(ReturnAddress.signIn(request));
            } else {
                ErrorPage.expired(request, response);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
