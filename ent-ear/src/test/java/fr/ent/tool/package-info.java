/** Starts the server of the build outside any test: {@code mvn -Prun}. */
package fr.ent.tool;
