package fr.ent.web.kernel;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** A file as the answer to a post, in place of the page; the headers of every answer (no-store among them) stay. */
public final class Download {

    private Download() {}

    /** Sends it under that name, which names nobody: it stays in a folder of downloads. */
    public static void send(FacesContext faces, String type, String name, byte[] file) throws IOException {
        var answer = faces.getExternalContext();
        answer.setResponseContentType(type);
        answer.setResponseContentLength(file.length);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        answer.getResponseOutputStream().write(file);
        faces.responseComplete();
    }
}
